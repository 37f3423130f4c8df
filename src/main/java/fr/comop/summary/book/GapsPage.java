package fr.comop.summary.book;

import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.ArrayList;
import java.util.List;

/** Every figure that is missing, that is not shown, or that rests on some lines alone. */
final class GapsPage {
  static final String NAME = "Lacunes";

  private GapsPage() {}

  static Page of(Summary summary) {
    Wording wording = new Wording(summary);
    List<List<Cell>> rows = new ArrayList<>();
    for (Structure structure : summary.structures()) {
      for (Outline.Theme theme : summary.outline().themes()) {
        for (Outline.Figure figure : theme.figures()) {
          String why = why(structure.figure(figure.id()));
          if (!why.isEmpty()) {
            rows.add(
                Lines.cells(
                    structure.beneficiary().name(), theme.title(), wording.title(figure), why));
          }
        }
      }
    }
    return Page.of(
        NAME,
        "Ce qui manque",
        wording.notes(
            "Chaque chiffre sans valeur, et pourquoi ; et ceux dont des lignes ne répondent pas."),
        List.of(
            new Column(Wording.STRUCTURE, 34),
            new Column(Wording.THEME, 28),
            new Column(Wording.FIGURE, 50),
            new Column("Pourquoi", 50)),
        rows);
  }

  private static String why(Told told) {
    return told instanceof Told.Known known && known.gaps() > 0
        ? known.gaps() == 1
            ? "1 ligne ne répond pas : le chiffre repose sur les autres"
            : known.gaps() + " lignes ne répondent pas : le chiffre repose sur les autres"
        : FigureCell.why(told);
  }
}
