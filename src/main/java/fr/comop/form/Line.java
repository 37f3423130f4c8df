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
 * @param confidential whether the beneficiary marked it so (convention, art. 6)
 * @param columns letters of the sheet's columns, by column id: "C"
 * @param cells by column id; what is not answered is absent
 * @param filled ids of the columns in which something stands, understood or not
 */
public record Line(
    String sheet,
    int row,
    boolean confidential,
    Map<String, String> columns,
    Map<String, Answer> cells,
    Set<String> filled) {

  /** The same, marked confidential. */
  public Line reserved() {
    return new Line(sheet, row, true, columns, cells, filled);
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
