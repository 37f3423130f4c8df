package fr.comop.cli.text;

import fr.comop.french.French;
import fr.comop.retention.Proposal;
import fr.comop.retention.Retaining;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is due for destruction, for people. */
public final class RetentionText {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

  private RetentionText() {}

  /** What the rules say. */
  public static String of(Proposal proposal) {
    String lots =
        proposal.lots().isEmpty()
            ? "Rien n’est à éliminer aujourd’hui.\n"
            : "À éliminer, avec le visa des archives (« comop retention bordereau ») :\n"
                + lots(proposal.lots());
    String handed =
        proposal.handed().isEmpty()
            ? ""
            : "À proposer aux archives, qui les gardent :\n" + lots(proposal.handed());
    return Printable.of((lots + handed + held(proposal)).stripTrailing());
  }

  private static String lots(List<Proposal.Lot> lots) {
    return lots.stream().map(RetentionText::lot).collect(Collectors.joining());
  }

  private static String lot(Proposal.Lot lot) {
    return "- "
        + lot.kind().french()
        + (lot.convention().isEmpty() ? "" : ", " + lot.convention())
        + " : "
        + counted(lot.items(), " objet", " objets")
        + ", du "
        + French.day(lot.first())
        + " au "
        + French.day(lot.last())
        + ", "
        + megabytes(lot.bytes())
        + " au plus"
        + ", depuis le "
        + French.day(lot.since())
        + "\n";
  }

  private static String held(Proposal proposal) {
    Map<String, Long> reasons = proposal.held();
    return reasons.isEmpty()
        ? ""
        : "Doivent rester, bien que leur durée soit passée :\n"
            + reasons.entrySet().stream()
                .map(
                    one ->
                        "- "
                            + counted(one.getValue(), " objet", " objets")
                            + " : "
                            + one.getKey()
                            + "\n")
                .collect(Collectors.joining());
  }

  /** A bordereau that was written. */
  public static String of(Retaining.Listed listed, Path pdf, Path csv) {
    return Printable.of(
        "Bordereau "
            + listed.number()
            + " : "
            + counted(listed.proposal().items(), " objet.", " objets.")
            + "\n- à faire viser par les archives : "
            + pdf
            + "\n- la liste, à joindre et à garder : "
            + csv
            + "\nPuis, avec le numéro du visa : comop retention destroy --bordereau "
            + csv
            + " --visa NUMÉRO --dry-run");
  }

  /** What was destroyed, or would be. */
  public static String of(Retaining.Destroyed destroyed, boolean dryRun) {
    String kept =
        destroyed.kept().isEmpty()
            ? ""
            : "Restent ("
                + French.number(BigDecimal.valueOf(destroyed.keptInAll()))
                + ") :\n"
                + destroyed.kept().entrySet().stream()
                    .map(one -> "- " + one.getKey() + " : " + one.getValue() + "\n")
                    .collect(Collectors.joining())
                + others(destroyed.keptInAll() - destroyed.kept().size());
    return Printable.of(
        ((dryRun ? "Seraient détruits : " : "Détruits : ")
                + counted(destroyed.items(), " objet", " objets")
                + (destroyed.gone() == 0 ? "" : " (" + destroyed.gone() + " l’étaient déjà)")
                + ", "
                + counted(destroyed.contents(), " original", " originaux")
                + (dryRun ? " au plus, " : ", ")
                + megabytes(destroyed.bytes())
                + ".\n"
                + kept
                + (dryRun
                    ? ""
                    : "Détruisez aussi les sauvegardes qui datent d’avant, dans leurs délais."))
            .stripTrailing());
  }

  private static String others(int count) {
    return count == 0 ? "" : "- et " + counted(count, " autre", " autres") + "\n";
  }

  private static String megabytes(long bytes) {
    return French.number(BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.UP)) + " Mo";
  }

  private static String counted(long count, String one, String several) {
    return French.number(BigDecimal.valueOf(count)) + (count < 2 ? one : several);
  }
}
