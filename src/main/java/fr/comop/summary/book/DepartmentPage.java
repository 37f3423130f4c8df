package fr.comop.summary.book;

import fr.comop.summary.Outline;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import fr.comop.summary.book.sheet.Cell;
import fr.comop.summary.book.sheet.Column;
import fr.comop.summary.book.sheet.Page;
import java.util.ArrayList;
import java.util.List;

/** Totals by department: a figure a line. */
final class DepartmentPage {
  static final String NAME = "Par département";

  private DepartmentPage() {}

  static Page of(Summary summary) {
    Wording wording = new Wording(summary);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Wording.FIGURE, 46));
    columns.add(new Column(Wording.THEME, 24));
    for (String one : summary.departments().keySet()) {
      columns.add(new Column(one, 16));
      columns.add(new Column(one + " : connu de", 11));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Outline.Theme theme : summary.outline().themes()) {
      for (Outline.Figure figure : theme.figures()) {
        List<Cell> row = Lines.cells(wording.title(figure), theme.title());
        summary
            .departments()
            .values()
            .forEach(
                totals -> {
                  Total total =
                      totals.getOrDefault(
                          figure.id(), new Total(new Told.Missing(Told.Why.NO_TOTAL), 0, 0));
                  row.add(FigureCell.of(figure, total.told()));
                  row.add(Cell.of(total.restsOn() + " / " + total.of()));
                });
        rows.add(row);
      }
    }
    return Page.of(NAME, NAME, wording.notes(wording.legend()), columns, rows);
  }
}
