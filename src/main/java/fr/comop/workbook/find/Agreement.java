package fr.comop.workbook.find;

import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the marks of a workbook agree with its sheets. They do not where a program moved cells
 * and left the names behind.
 */
final class Agreement {
  private static final int HEAD_ROWS = 3;

  private final FormLabels labels;
  private final Layout marks;

  Agreement(FormLabels labels, Layout marks) {
    this.labels = labels;
    this.marks = marks;
  }

  /** Whether every question of a section has its marks, and its label stands where they say. */
  boolean holds(Section section) {
    return section.questions().stream().allMatch(this::holds);
  }

  private boolean holds(Question question) {
    Workbook.Named title = marks.titles().get(question.id());
    if (title == null || !asks(question, title)) {
      return false;
    }
    if (question instanceof Table table) {
      return holds(table, marks.tables().get(table.id()));
    }
    return !(question instanceof Field) || holds(title, marks.fields().get(question.id()));
  }

  private boolean asks(Question question, Workbook.Named title) {
    String key = key(title.sheet(), title.address());
    return labels.calls(question, key)
        || (!labels.says(key)
            && title.sheet().cell(title.address()) instanceof RawAnswer.Typed typed
            && labels
                .continued(typed.text())
                .filter(more -> labels.calls(question, more.key()))
                .isPresent());
  }

  private boolean holds(Table table, Layout.@Nullable TablePlace at) {
    if (at == null) {
      return false;
    }
    for (Column column : table.columns()) {
      Integer number = at.columns().get(column.id());
      if (number == null
          || !labels
              .key(table, column)
              .equals(key(at.sheet(), new CellAddress(at.header(), number)))) {
        return false;
      }
    }
    return true;
  }

  // The answer's own cell tells nothing; the head of its column does, above the first question, or
  // what stands below the cell for "confidentiel".
  private boolean holds(Workbook.Named title, Layout.@Nullable FieldPlace at) {
    if (at == null) {
      return false;
    }
    int row = title.address().row();
    int head = column(title.sheet(), row - HEAD_ROWS, row - 1, FormLabels.ANSWER);
    if (head > 0) {
      return head == at.cell().column();
    }
    CellAddress confidential = at.confidential();
    int signpost = column(title.sheet(), row + 1, row + 1, FormLabels.CONFIDENTIAL);
    return signpost == 0 || confidential == null || signpost == confidential.column();
  }

  /** The column in which a key stands in some rows; 0 when it does not. */
  private int column(Sheet sheet, int first, int last, String key) {
    for (Row row : sheet.rows(first, last)) {
      for (int index = 0; index < row.size(); index++) {
        if (row.at(index) instanceof RawAnswer.Typed typed
            && typed.text().length() <= 2 * key.length()
            && labels.key(typed.text()).equals(key)) {
          return row.columnAt(index);
        }
      }
    }
    return 0;
  }

  private String key(Sheet sheet, CellAddress cell) {
    return sheet.cell(cell) instanceof RawAnswer.Typed typed ? labels.key(typed.text()) : "";
  }

  /**
   * Whether two layouts put some question of a section into different places.
   *
   * @param found by its labels
   */
  boolean contradicted(Section section, Layout found) {
    return section.questions().stream().anyMatch(question -> contradicted(question.id(), found));
  }

  private boolean contradicted(String id, Layout found) {
    return differ(marks.fields().get(id), found.fields().get(id))
        || differ(marks.tables().get(id), found.tables().get(id))
        || differ(marks.titles().get(id), found.titles().get(id));
  }

  private static boolean differ(Layout.@Nullable FieldPlace mark, Layout.@Nullable FieldPlace one) {
    return mark != null
        && one != null
        && !(mark.sheet().equals(one.sheet()) && mark.cell().equals(one.cell()));
  }

  private static boolean differ(Layout.@Nullable TablePlace mark, Layout.@Nullable TablePlace one) {
    if (mark == null || one == null) {
      return false;
    }
    if (!mark.sheet().equals(one.sheet()) || mark.header() != one.header()) {
      return true;
    }
    for (Map.Entry<String, Integer> column : mark.columns().entrySet()) {
      Integer number = one.columns().get(column.getKey());
      if (number != null && !number.equals(column.getValue())) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(Workbook.@Nullable Named mark, Workbook.@Nullable Named one) {
    return mark != null
        && one != null
        && !(mark.sheet().equals(one.sheet()) && mark.address().row() == one.address().row());
  }
}
