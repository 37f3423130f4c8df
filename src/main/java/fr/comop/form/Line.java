package fr.comop.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param row numbered from 1, as in the sheet
 * @param mark by what it is marked confidential (convention, art. 6); null where it is not
 * @param columns letters of the sheet's columns, by column id: "C"
 * @param cells by column id; what is not answered is absent
 * @param filled ids of the columns in which something stands, understood or not
 */
public record Line(
    String sheet,
    int row,
    @Nullable Mark mark,
    Map<String, String> columns,
    Map<String, Answer> cells,
    Set<String> filled) {

  /** Whether it is marked confidential. */
  public boolean confidential() {
    return mark != null;
  }

  /** The same, marked; what is marked by something nearer stays so. */
  public Line marked(Mark by) {
    return mark == null ? new Line(sheet, row, by, columns, cells, filled) : this;
  }

  /** The answer in this column, where one was understood. */
  public Optional<Answer> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** Whether something is said in this column, understood or not: "néant" says nothing. */
  public boolean says(String column) {
    return filled.contains(column) && cell(column).map(Answer::saysSomething).orElse(true);
  }

  /** The day in this column, where one was understood. */
  public Optional<LocalDate> day(String column) {
    return cell(column)
        .map(Answer::value)
        .filter(Value.Day.class::isInstance)
        .map(value -> ((Value.Day) value).day());
  }

  /** Where a column of this line is; null when the sheet has no such column. */
  public @Nullable Place place(String column) {
    String letters = columns.get(column);
    return letters == null ? null : new Place(sheet, letters + row);
  }
}
