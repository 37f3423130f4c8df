package fr.comop.summary.book;

import fr.comop.summary.Summary;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import fr.comop.summary.book.sheet.Tone;
import fr.comop.summary.marked.MarkedAnswer;
import fr.comop.summary.marked.MarkedAnswers;
import fr.comop.summary.marked.Reminder;
import java.util.List;

/** What is marked confidential, for whoever decides on a request for documents. */
final class MarkedPage {
  static final String NAME = "Confidentiel";

  private MarkedPage() {}

  /** Of a summary for the Region. */
  static Page of(Summary region) {
    return Page.of(
        NAME,
        "Réponses marquées confidentielles (convention, art. 6)",
        new Wording(region).notes(Reminder.LINES.toArray(String[]::new)),
        List.of(
            new Column(Wording.STRUCTURE, 28),
            new Column(Wording.YEAR, 7),
            new Column(Wording.REFERENCE, 30),
            new Column("Compte", 9),
            new Column("Section", 30),
            new Column("Question", 34),
            new Column("Ligne", 7),
            new Column("Colonne", 22),
            new Column(Wording.SHEET, 22),
            new Column(Wording.CELL, 9),
            new Column("Réponse", 50),
            new Column("Marquée par", 34),
            new Column("Accord de divulgation", 24)),
        MarkedAnswers.of(region).stream().map(MarkedPage::row).toList());
  }

  private static List<Cell> row(MarkedAnswer one) {
    return Lines.cells(
        one.structure().beneficiary().name(),
        Cell.year(one.past().submission().year()),
        one.past().submission().reference(),
        Cell.of(one.past().counts()),
        one.section(),
        one.question(),
        one.line() == 0 ? Cell.EMPTY : Cell.of(one.line()),
        one.column(),
        one.sheet(),
        one.cell(),
        Cell.of(one.said()).toned(Tone.MARKED),
        one.how(),
        one.consent());
  }
}
