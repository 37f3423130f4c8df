package fr.comop.cli.text;

import fr.comop.convention.Conventions;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.funding.Opinion;
import java.util.List;
import java.util.stream.Collectors;

/** Opinions of the service, for people. */
public final class OpinionsText {
  private static final int WIDEST = 44;

  private OpinionsText() {}

  /** All of these, in the order in which they were given. */
  public static String of(List<Opinion> all, Conventions conventions) {
    if (all.isEmpty()) {
      return "Aucun avis n’est enregistré.";
    }
    Columns table =
        new Columns(WIDEST, "Réf.", "Structure", "Année", "Avis", "Proposition", "Par", "Le", "");
    for (int at = 0; at < all.size(); at++) {
      Opinion one = all.get(at);
      table.add(
          one.reference(),
          name(one, conventions),
          String.valueOf(one.year()),
          one.kind().french(),
          one.proposal() == null ? "" : French.euros(one.proposal()),
          one.who(),
          FrenchInstant.of(one.given()),
          all.subList(at + 1, all.size()).stream().anyMatch(later -> isOfSame(later, one))
              ? "remplacé"
              : "");
    }
    return table.toString();
  }

  private static boolean isOfSame(Opinion one, Opinion other) {
    return one.beneficiary().equals(other.beneficiary()) && one.year() == other.year();
  }

  /**
   * The one that counts in full, and those that it replaces.
   *
   * @param given of one structure's year, the one that counts last
   */
  public static String whole(List<Opinion> given, Conventions conventions) {
    Opinion last = given.get(given.size() - 1);
    String before =
        given.subList(0, given.size() - 1).stream()
            .map(
                one ->
                    one.reference()
                        + " ("
                        + one.kind().french()
                        + ", "
                        + FrenchInstant.of(one.given())
                        + ", "
                        + one.who()
                        + ")")
            .collect(Collectors.joining(", "));
    return French.typeset(
        said(last, conventions)
            + "\nPar "
            + last.who()
            + ", le "
            + FrenchInstant.of(last.given())
            + "\n\n"
            + last.words().lines().map(Printable::of).collect(Collectors.joining("\n"))
            + (last.followUp().isEmpty()
                ? ""
                : "\n\nSuites : "
                    + last.followUp().lines().map(Printable::of).collect(Collectors.joining("\n")))
            + (last.proposal() == null
                ? ""
                : "\n\nProposition pour "
                    + (last.year() + 1)
                    + " : "
                    + French.euros(last.proposal()))
            + (before.isEmpty() ? "" : "\n\nRemplace " + before + "."));
  }

  /** What is said of one that was just given. */
  public static String given(Opinion opinion, Conventions conventions) {
    return French.typeset(said(opinion, conventions) + ".");
  }

  private static String said(Opinion one, Conventions conventions) {
    return one.reference()
        + " : avis "
        + one.kind().french()
        + " sur l’année "
        + one.year()
        + " "
        + French.of(name(one, conventions));
  }

  private static String name(Opinion one, Conventions conventions) {
    return conventions.nameOf(one.beneficiary());
  }
}
