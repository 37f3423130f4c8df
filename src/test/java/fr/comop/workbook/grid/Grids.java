package fr.comop.workbook.grid;

import fr.comop.form.typed.RawAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sheets and workbooks without a file. */
final class Grids {
  private Grids() {}

  /** A sheet of rows from 1 on: texts and numbers from column A on, "" for an empty cell. */
  static Sheet sheet(String name, Object[]... rows) {
    List<Row> made = new ArrayList<>();
    for (int index = 0; index < rows.length; index++) {
      row(index + 1, rows[index]).ifPresent(made::add);
    }
    return new Sheet(name, false, List.copyOf(made), List.of());
  }

  private static Optional<Row> row(int number, Object... cells) {
    List<Integer> columns = new ArrayList<>();
    List<RawAnswer> answers = new ArrayList<>();
    for (int index = 0; index < cells.length; index++) {
      if (cells[index] instanceof Number figure) {
        columns.add(index + 1);
        answers.add(new RawAnswer.Figure(new BigDecimal(figure.toString()), false));
      } else if (cells[index] instanceof String text && !text.isEmpty()) {
        columns.add(index + 1);
        answers.add(new RawAnswer.Typed(text));
      }
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Row(
                number,
                columns.stream().mapToInt(Integer::intValue).toArray(),
                answers.toArray(RawAnswer[]::new)));
  }

  /** What stands in one row. */
  static Object[] cells(Object... cells) {
    return cells;
  }

  static Workbook workbook(Map<String, Workbook.Named> names, Sheet... sheets) {
    return new Workbook(List.of(sheets), names, Map.of(), "", false);
  }
}
