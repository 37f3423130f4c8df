package fr.comop.cli.text;

import fr.comop.edition.Edition;
import fr.comop.edition.Publishing;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import java.util.List;
import java.util.stream.Collectors;

/** Summaries that were given out, for people. */
public final class EditionsText {
  private static final int WIDEST = 44;
  private static final int KILO = 1_000;

  private EditionsText() {}

  /** All of these, by number. */
  public static String of(List<Edition> all) {
    if (all.isEmpty()) {
      return "Aucune synthèse n’a été envoyée, remise ni conservée.";
    }
    Columns table =
        new Columns(WIDEST, "Réf.", "Année", "Pour", "Nom", "État au", "Quoi", "Le", "Par");
    all.forEach(
        one ->
            table.add(
                one.reference(),
                String.valueOf(one.order().year()),
                one.order().audience().title(),
                one.order().name(),
                FrenchInstant.brief(one.order().asOf()),
                what(one),
                FrenchInstant.brief(one.given()),
                one.who()));
    return table.toString();
  }

  private static String what(Edition one) {
    return one.way().french()
        + (one.recipients().isEmpty() ? "" : " à " + String.join(", ", one.recipients()));
  }

  /** What is said of one that was just given out: "S-0003 envoyée à …". */
  public static String issued(Edition one) {
    return French.typeset(
        one.reference()
            + (one.order().name().isEmpty() ? "" : " (« " + one.order().name() + " »)")
            + " : synthèse "
            + one.order().year()
            + " pour "
            + one.order().audience().french()
            + ", "
            + what(one)
            + ".");
  }

  /**
   * The summaries that would leave now, a line each; "" for none.
   *
   * @param enabled whether they leave by themselves
   */
  public static String due(List<Publishing.Due> due, Publishing.Whom whom, boolean enabled) {
    return due.stream()
        .map(
            one ->
                French.typeset(
                    "\nLa synthèse "
                        + one.year()
                        + " pour "
                        + one.mailing().audience().french()
                        + " partirait, à "
                        + String.join(", ", whom.of(one.mailing()))
                        + (enabled
                            ? "."
                            : " ; pour l’instant elle ne part pas d’elle-même : summaries.enabled ="
                                + " false.")))
        .collect(Collectors.joining());
  }

  /** One with its files. */
  public static String of(Edition one) {
    return issued(one)
        + French.typeset(
            "\nÉtat au "
                + FrenchInstant.of(one.order().asOf())
                + " ; conventions : "
                + one.order().conventions().stream().sorted().collect(Collectors.joining(", "))
                + "\nLe "
                + FrenchInstant.of(one.given())
                + ", par "
                + one.who())
        + one.files().stream()
            .map(
                file ->
                    "\n  "
                        + file.name()
                        + French.typeset(" : ")
                        + Math.max(1, file.size() / KILO)
                        + French.NO_BREAK_SPACE
                        + "ko, sha256 "
                        + file.sha256())
            .collect(Collectors.joining());
  }
}
