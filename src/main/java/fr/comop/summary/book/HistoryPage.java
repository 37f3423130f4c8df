package fr.comop.summary.book;

import fr.comop.intake.assessment.Submission;
import fr.comop.summary.Outline;
import fr.comop.summary.Past;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.ArrayList;
import java.util.List;

/** What each version of each document said: a figure a line. */
final class HistoryPage {
  static final String NAME = "Historique";

  private final Summary summary;
  private final Wording wording;

  private HistoryPage(Summary summary) {
    this.summary = summary;
    wording = new Wording(summary);
  }

  static Page of(Summary summary) {
    return new HistoryPage(summary).page();
  }

  private Page page() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Structure structure : summary.structures()) {
      structure.history().forEach(past -> rows(structure, past, rows));
    }
    return Page.of(
        NAME,
        "Historique : chaque version de chaque document, et ses chiffres",
        wording.notes(
            wording.legend(),
            "Une version qui ne compte pas est remplacée par une autre, ou incomplète après une"
                + " complète."),
        List.of(
            new Column(Wording.STRUCTURE, 30),
            new Column(Wording.YEAR, 8),
            new Column(Wording.REFERENCE, 32),
            new Column("Reçu le", 17),
            new Column("Constat", 24),
            new Column("Compte", 9),
            new Column(Wording.THEME, 24),
            new Column(Wording.FIGURE, 44),
            new Column("Valeur", 17),
            new Column("Sans valeur : pourquoi", 30)),
        rows);
  }

  private void rows(Structure structure, Past past, List<List<Cell>> rows) {
    List<Cell> head = head(structure, past);
    if (past.figures().isEmpty()) {
      rows.add(Lines.of(head, Lines.cells("", "", Cell.EMPTY, "document sans chiffres")));
    }
    for (Outline.Theme theme : summary.outline().themes()) {
      for (Outline.Figure figure : theme.figures()) {
        Told told = past.figures().get(figure.id());
        if (told != null) {
          rows.add(
              Lines.of(
                  head,
                  Lines.cells(
                      theme.title(),
                      figureIn(figure) + (past.baseline() ? " (sur plusieurs années)" : ""),
                      FigureCell.of(figure, told),
                      FigureCell.why(told))));
        }
      }
    }
  }

  /** "Fréquentation directe attendue en N+1": the year is another on each line. */
  private static String figureIn(Outline.Figure figure) {
    return figure.title().replaceAll("[{}]", "");
  }

  private static List<Cell> head(Structure structure, Past past) {
    Submission submission = past.submission();
    return Lines.cells(
        structure.beneficiary().name(),
        Cell.year(submission.year()),
        submission.reference(),
        Cell.of(submission.receivedAt()),
        submission.outcome().french(),
        Cell.of(past.counts()));
  }
}
