package fr.comop.workbook;

import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import fr.comop.form.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each question of a form is in one workbook. A question that could not be found is absent.
 *
 * @param fields by question id
 * @param tables by question id
 * @param pictures by question id
 */
public record Layout(
    Map<String, FieldPlace> fields,
    Map<String, TablePlace> tables,
    Map<String, PicturesPlace> pictures) {

  /**
   * Where a question is answered in one cell.
   *
   * @param confidential the cell that marks it confidential; null when there is none
   */
  public record FieldPlace(Sheet sheet, CellAddress cell, @Nullable CellAddress confidential) {}

  /**
   * Where a table is.
   *
   * @param header its header row
   * @param last the last row that may belong to it
   * @param columns numbers of the sheet's columns, by column id
   * @param confidential number of the column that marks lines confidential; 0 when there is none
   */
  public record TablePlace(
      Sheet sheet, int header, int last, Map<String, Integer> columns, int confidential) {
    /** The row of its first line. */
    public int first() {
      return header + 1;
    }
  }

  /** Where pictures are to be placed, from one row on. */
  public record PicturesPlace(Sheet sheet, int first, int last) {}

  /** The layout that the marks of a workbook give. */
  public static Layout byMarks(Workbook workbook, Form form) {
    Map<String, FieldPlace> fields = new LinkedHashMap<>();
    Map<String, TablePlace> tables = new LinkedHashMap<>();
    Map<String, PicturesPlace> pictures = new LinkedHashMap<>();
    Map<String, Starts> starts = starts(workbook, form);
    for (Question question : form.questions()) {
      if (question instanceof Field) {
        named(workbook, Marks.answer(question.id()))
            .ifPresent(cell -> fields.put(question.id(), field(workbook, question, cell)));
      } else if (question instanceof Table table) {
        table(workbook, table, starts).ifPresent(place -> tables.put(table.id(), place));
      } else if (question instanceof Pictures) {
        named(workbook, Marks.title(question.id()))
            .ifPresent(title -> pictures.put(question.id(), pictures(title, starts)));
      }
    }
    return new Layout(fields, tables, pictures);
  }

  private static FieldPlace field(Workbook workbook, Question question, Workbook.Named cell) {
    CellAddress confidential =
        named(workbook, Marks.confidential(question.id()))
            .filter(mark -> mark.sheet().equals(cell.sheet()))
            .map(Workbook.Named::address)
            .orElse(null);
    return new FieldPlace(cell.sheet(), cell.address(), confidential);
  }

  private static Optional<TablePlace> table(
      Workbook workbook, Table table, Map<String, Starts> starts) {
    Map<String, Integer> columns = new HashMap<>();
    Sheet sheet = null;
    int header = 0;
    for (Column column : table.columns()) {
      Optional<Workbook.Named> cell = named(workbook, Marks.header(table.id(), column.id()));
      if (cell.isPresent()) {
        sheet = cell.get().sheet();
        header = Math.max(header, cell.get().address().row());
        columns.put(column.id(), cell.get().address().column());
      }
    }
    if (sheet == null) {
      return Optional.empty();
    }
    int confidential =
        named(workbook, Marks.confidential(table.id()))
            .map(cell -> cell.address().column())
            .orElse(0);
    int last = after(starts, sheet, header) - 1;
    return Optional.of(new TablePlace(sheet, header, last, Map.copyOf(columns), confidential));
  }

  private static PicturesPlace pictures(Workbook.Named title, Map<String, Starts> starts) {
    int first = title.address().row();
    return new PicturesPlace(title.sheet(), first, after(starts, title.sheet(), first) - 1);
  }

  private static Optional<Workbook.Named> named(Workbook workbook, String name) {
    return Optional.ofNullable(workbook.names().get(name));
  }

  private static int after(Map<String, Starts> starts, Sheet sheet, int row) {
    return starts.getOrDefault(sheet.name(), Starts.NONE).after(row);
  }

  private static Map<String, Starts> starts(Workbook workbook, Form form) {
    Map<String, Starts> starts = new HashMap<>();
    for (Question question : form.questions()) {
      named(workbook, Marks.title(question.id()))
          .ifPresent(
              title ->
                  starts
                      .computeIfAbsent(title.sheet().name(), sheet -> new Starts())
                      .add(title.address().row()));
    }
    return starts;
  }
}
