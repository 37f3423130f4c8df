package fr.comop.workbook.find;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.blank.Printed;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Marks;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands in a workbook outside of every question: margins, notes, sheets of people's own. */
final class Strays {
  private static final int MOST = 2_000;
  private static final int MOST_COMPARED = 200;

  /** Wordings stand in the first column, hints as far as the one beside the answers. */
  private static final int LAST_OF_OURS = Printed.BOX + 2;

  private static final String GUIDE = Wording.key(Printed.GUIDE);

  private final FormLabels labels;
  private final Layout layout;
  private final Map<String, Set<CellAddress>> taken = new HashMap<>();
  private final Map<String, List<Layout.TablePlace>> tables = new HashMap<>();
  private final Map<String, Set<Integer>> columnsOfMarks = new HashMap<>();
  private final Map<String, Set<CellAddress>> headsOfMarks = new HashMap<>();
  private final List<Layout.Stray> strays = new ArrayList<>();
  private int compared;

  private Strays(FormLabels labels, Layout layout) {
    this.labels = labels;
    this.layout = layout;
  }

  /** Whether a sheet says only what the service wrote: the marks, and how to fill in the form. */
  static boolean ours(Sheet sheet) {
    String name = sheet.name();
    return name.equals(Marks.SHEET)
        || (name.length() == GUIDE.length() && Wording.key(name).equals(GUIDE));
  }

  /** At most 2,000 of them, in the order of the workbook. */
  static List<Layout.Stray> of(Workbook workbook, FormLabels labels, Layout layout) {
    return new Strays(labels, layout).find(workbook);
  }

  private List<Layout.Stray> find(Workbook workbook) {
    layout.titles().forEach(this::title);
    layout
        .fields()
        .values()
        .forEach(
            field -> {
              take(field.sheet(), field.cell());
              CellAddress confidential = field.confidential();
              if (confidential != null) {
                columnsOfMarks
                    .computeIfAbsent(field.sheet().name(), name -> new HashSet<>())
                    .add(confidential.column());
                if (decides(field.sheet(), confidential)) {
                  take(field.sheet(), confidential);
                }
              }
            });
    layout
        .tables()
        .values()
        .forEach(
            table -> {
              String sheet = table.sheet().name();
              tables.computeIfAbsent(sheet, name -> new ArrayList<>()).add(table);
              if (table.confidential() > 0) {
                headsOfMarks
                    .computeIfAbsent(sheet, name -> new HashSet<>())
                    .add(new CellAddress(table.header(), table.confidential()));
              }
            });
    for (Sheet sheet : workbook.sheets()) {
      if (!ours(sheet)) {
        sheet(sheet);
      }
    }
    return List.copyOf(strays);
  }

  /** What somebody went on to write behind a question's own words is none of them. */
  private void title(String question, Workbook.Named title) {
    take(title.sheet(), title.address());
    if (title.sheet().cell(title.address()) instanceof RawAnswer.Typed typed
        && !labels.saysAll(typed.text())) {
      boolean ours = !layout.byLabels().contains(labels.section(question));
      Optional<FormLabels.Continued> continued =
          labels.says(labels.key(typed.text())) ? Optional.empty() : labels.continued(typed.text());
      continued
          .or(() -> ours ? labels.aside(typed.text()) : Optional.empty())
          .ifPresent(
              more ->
                  strays.add(
                      new Layout.Stray(
                          title.sheet(), title.address(), new RawAnswer.Typed(more.more()))));
    }
  }

  private void take(Sheet sheet, CellAddress cell) {
    taken.computeIfAbsent(sheet.name(), name -> new HashSet<>()).add(cell);
  }

  private void sheet(Sheet sheet) {
    List<Layout.TablePlace> here = tables.getOrDefault(sheet.name(), List.of());
    Set<CellAddress> cells = taken.getOrDefault(sheet.name(), Set.of());
    for (Row row : sheet.rows()) {
      int number = row.number();
      Layout.TablePlace table = null;
      for (Layout.TablePlace one : here) {
        if (one.header() <= number && number <= one.last()) {
          table = one;
        }
      }
      for (int index = 0; index < row.size() && strays.size() < MOST; index++) {
        int column = row.columnAt(index);
        if (table == null || !holds(table, row, index)) {
          CellAddress cell = new CellAddress(number, column);
          if (!cells.contains(cell) && !own(sheet, row, index)) {
            strays.add(new Layout.Stray(sheet, cell, row.at(index)));
          }
        }
      }
    }
  }

  private boolean holds(Layout.TablePlace table, Row row, int index) {
    int column = row.columnAt(index);
    if (row.number() == table.header()
        && row.at(index) instanceof RawAnswer.Typed title
        && !labels.saysAll(title.text())
        && ConfidentialMark.word(title)) {
      return false;
    }
    return table.columns().containsValue(column)
        || (column == table.confidential()
            && ConfidentialMark.of(row.at(index)) != ConfidentialMark.UNCLEAR);
  }

  /** Whether marks are asked for in a column, under that very word; a banner is none of ours. */
  private boolean headsMarks(Sheet sheet, int row, int column) {
    return columnsOfMarks.getOrDefault(sheet.name(), Set.of()).contains(column)
        || headsOfMarks.getOrDefault(sheet.name(), Set.of()).contains(new CellAddress(row, column));
  }

  private static boolean decides(Sheet sheet, CellAddress cell) {
    RawAnswer raw = sheet.cell(cell);
    return raw != null && ConfidentialMark.of(raw) != ConfidentialMark.UNCLEAR;
  }

  private boolean own(Sheet sheet, Row row, int index) {
    RawAnswer raw = row.at(index);
    int column = row.columnAt(index);
    if (!(raw instanceof RawAnswer.Typed typed)) {
      return false;
    }
    if (labels.saysAll(typed.text())) {
      return true;
    }
    String key = labels.key(typed.text());
    if (labels.saysAll(typed.text())) { // now that it was asked for
      return true;
    }
    if (ConfidentialMark.word(raw)) {
      return key.equals(FormLabels.CONFIDENTIAL)
          && (headsMarks(sheet, row.number(), column) || !layout.asksOn(sheet));
    }
    return labels.says(key)
        || (column <= LAST_OF_OURS && compared++ < MOST_COMPARED && labels.saidMuchSo(key));
  }
}
