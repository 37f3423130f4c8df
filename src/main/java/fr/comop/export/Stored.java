package fr.comop.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it stands in the store.
 *
 * @param line of a table, from 1; 0 for a question that is asked once
 * @param col id of the table's column; "" likewise
 * @param kind "text", "number", "date", "choice" or "yes-no"
 * @param text a wording a line where several were chosen; null for a number or a day
 */
public record Stored(
    String question,
    int line,
    String col,
    String sheet,
    String cell,
    boolean confidential,
    String kind,
    @Nullable String text,
    @Nullable BigDecimal number,
    @Nullable LocalDate day) {
  /** The same for those who are not to see it. */
  Stored marked() {
    return new Stored(question, line, col, sheet, cell, true, kind, text, number, day);
  }
}
