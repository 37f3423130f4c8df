package fr.comop.workbook.find;

import fr.comop.form.Column;
import fr.comop.form.Form;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Marks;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where each question of a form is in one workbook. A question that could not be found is absent.
 *
 * @param fields by question id
 * @param tables by question id
 * @param pictures by question id
 * @param titles the cells that hold the questions' wordings, by question id
 * @param byLabels sections found by their labels, their marks being gone or contradicted
 * @param strays what stands where no question has room for it, the form's own words left out
 * @param copies sheets that ask again what is asked elsewhere, and are not read
 * @param computed results of formulas that were saved without them, where they could be worked out
 * @param sheets all that are not the service's own, with what lies over their cells
 */
public record Layout(
    Map<String, FieldPlace> fields,
    Map<String, TablePlace> tables,
    Map<String, PicturesPlace> pictures,
    Map<String, Workbook.Named> titles,
    List<Section> byLabels,
    List<Stray> strays,
    List<Copy> copies,
    Map<Place, RawAnswer> computed,
    List<Sheet> sheets) {

  /**
   * A sheet that was copied.
   *
   * @param of the name of the sheet that is read
   */
  public record Copy(String sheet, String of) {}

  /** Something that stands where no question has room for it. */
  public record Stray(Sheet sheet, CellAddress cell, RawAnswer raw) {}

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

    /** The same, with the columns that only another finding of it has. */
    TablePlace joined(TablePlace other) {
      Map<String, Integer> all = new HashMap<>(other.columns());
      all.putAll(columns);
      return new TablePlace(
          sheet,
          header,
          last,
          Map.copyOf(all),
          confidential == 0 ? other.confidential() : confidential);
    }

    TablePlace until(int row) {
      return new TablePlace(sheet, header, row, columns, confidential);
    }
  }

  /** Where pictures are to be placed, from one row on. */
  public record PicturesPlace(Sheet sheet, int first, int last) {
    PicturesPlace until(int row) {
      return new PicturesPlace(sheet, first, row);
    }
  }

  /** The layout that the marks of a workbook give, whether they agree with what stands there. */
  public static Layout byMarks(Workbook workbook, Form form) {
    Map<String, FieldPlace> fields = new LinkedHashMap<>();
    Map<String, TablePlace> tables = new LinkedHashMap<>();
    Map<String, PicturesPlace> pictures = new LinkedHashMap<>();
    Map<String, Workbook.Named> titles = new LinkedHashMap<>();
    for (Question question : form.questions()) {
      Optional<Workbook.Named> title = workbook.named(Marks.title(question.id()));
      title.ifPresent(cell -> titles.put(question.id(), cell));
      question.use(
          field ->
              workbook
                  .named(Marks.answer(field.id()))
                  .ifPresent(cell -> fields.put(field.id(), field(workbook, field, cell))),
          table -> table(workbook, table).ifPresent(place -> tables.put(table.id(), place)),
          asked ->
              title.ifPresent(
                  cell ->
                      pictures.put(
                          asked.id(),
                          new PicturesPlace(
                              cell.sheet(), cell.address().row(), Starts.PAST_THE_END))));
    }
    return new Layout(
            fields, tables, pictures, titles, List.of(), List.of(), List.of(), Map.of(), List.of())
        .bounded(Map.of());
  }

  /** The year N that the labels speak of; empty when none does, or they differ. */
  public Optional<Integer> year(Form form) {
    List<Integer> years =
        titles.entrySet().stream()
            .flatMap(
                title ->
                    form.question(title.getKey()).stream()
                        .map(question -> SpokenYear.of(question, title.getValue())))
            .flatMapToInt(OptionalInt::stream)
            .distinct()
            .boxed()
            .toList();
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  /**
   * The same, each table and picture area ending above what begins next in its sheet: another
   * question, or one of the rows given.
   *
   * @param rows by the names of sheets
   */
  Layout bounded(Map<String, Starts> rows) {
    Map<String, Starts> starts = new HashMap<>(rows);
    addStarts(starts);
    Map<String, TablePlace> until = new LinkedHashMap<>(tables);
    until.replaceAll((id, at) -> at.until(after(starts, at.sheet(), at.header()) - 1));
    Map<String, PicturesPlace> to = new LinkedHashMap<>(pictures);
    to.replaceAll((id, at) -> at.until(after(starts, at.sheet(), at.first()) - 1));
    return new Layout(fields, until, to, titles, byLabels, strays, copies, computed, sheets);
  }

  /** Adds the rows in which its questions begin, by the names of sheets. */
  void addStarts(Map<String, Starts> rows) {
    titles
        .values()
        .forEach(
            title ->
                rows.computeIfAbsent(title.sheet().name(), sheet -> new Starts())
                    .add(title.address().row()));
  }

  /** The same, with what stands outside of it, what was worked out, and the sheets themselves. */
  Layout with(
      List<Stray> outside, List<Copy> copied, Map<Place, RawAnswer> results, List<Sheet> all) {
    return new Layout(fields, tables, pictures, titles, byLabels, outside, copied, results, all);
  }

  /** Whether a question of the form is asked or answered on a sheet. */
  public boolean asksOn(Sheet sheet) {
    return titles.values().stream().anyMatch(title -> title.sheet().equals(sheet))
        || fields.values().stream().anyMatch(field -> field.sheet().equals(sheet))
        || tables.values().stream().anyMatch(table -> table.sheet().equals(sheet));
  }

  private static FieldPlace field(Workbook workbook, Question question, Workbook.Named cell) {
    CellAddress confidential =
        workbook
            .named(Marks.confidential(question.id()))
            .filter(mark -> mark.sheet().equals(cell.sheet()))
            .map(Workbook.Named::address)
            .orElse(null);
    return new FieldPlace(cell.sheet(), cell.address(), confidential);
  }

  private static Optional<TablePlace> table(Workbook workbook, Table table) {
    Map<String, Integer> columns = new HashMap<>();
    Sheet sheet = null;
    int header = 0;
    for (Column column : table.columns()) {
      Optional<Workbook.Named> cell = workbook.named(Marks.header(table.id(), column.id()));
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
        workbook
            .named(Marks.confidential(table.id()))
            .map(cell -> cell.address().column())
            .orElse(0);
    return Optional.of(
        new TablePlace(sheet, header, Starts.PAST_THE_END, Map.copyOf(columns), confidential));
  }

  private static int after(Map<String, Starts> starts, Sheet sheet, int row) {
    return starts.getOrDefault(sheet.name(), Starts.NONE).after(row);
  }
}
