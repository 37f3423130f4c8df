package fr.comop.cli.text;

import fr.comop.summary.marked.MarkedAnswer;
import fr.comop.summary.marked.Reminder;
import java.util.List;
import java.util.stream.Collectors;

/** What is marked confidential, for people. */
public final class MarkedText {
  private static final int WIDEST = 40;

  private MarkedText() {}

  /**
   * All of these, with what the law says.
   *
   * @param year of the documents
   */
  public static String of(List<MarkedAnswer> all, int year) {
    String law = Reminder.LINES.stream().collect(Collectors.joining("\n"));
    if (all.isEmpty()) {
      return "Aucune réponse de " + year + " n’est marquée confidentielle.\n\n" + law;
    }
    Columns table =
        new Columns(
            WIDEST,
            "Structure",
            "Version",
            "Compte",
            "Section",
            "Question",
            "Où",
            "Réponse",
            "Marquée par",
            "Accord");
    all.forEach(
        one ->
            table.add(
                one.structure().beneficiary().name(),
                one.past().submission().reference(),
                one.past().counts() ? "oui" : "non",
                one.section(),
                one.question() + (one.column().isEmpty() ? "" : " – " + one.column()),
                one.sheet().isEmpty() ? "hors du classeur" : one.sheet() + " " + one.cell(),
                one.said(),
                one.how(),
                one.consent()));
    return table + "\n\n" + law;
  }
}
