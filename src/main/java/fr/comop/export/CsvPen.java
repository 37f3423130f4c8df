package fr.comop.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes text with separators. A text that begins with what a spreadsheet takes for the beginning
 * of a formula, if need be behind what is not seen, or with an apostrophe, has one more apostrophe
 * before it: who reads it back takes the first apostrophe off. Numbers and days are not touched, so
 * that -5 stays a number.
 */
final class CsvPen implements Pen {
  private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";
  private static final String NOT_FIRST = "\t\r\n'";
  private static final String END = "\r\n";

  private final Writer out;
  private final Dialect dialect;
  private boolean within;

  CsvPen(Writer out, Dialect dialect) {
    this.out = out;
    this.dialect = dialect;
  }

  @Override
  public void head(List<Heading> columns) throws IOException {
    if (dialect.marked) {
      out.write('\ufeff');
    }
    for (Heading column : columns) {
      text(column.id());
    }
    endLine();
  }

  @Override
  public void text(String words) throws IOException {
    next();
    boolean guarded = hasToBeGuarded(words);
    boolean quoted = words.isEmpty() || hasToBeQuoted(words);
    if (quoted) {
      out.write('"');
    }
    if (guarded) {
      out.write('\'');
    }
    out.write(quoted ? words.replace("\"", "\"\"") : words);
    if (quoted) {
      out.write('"');
    }
  }

  private static boolean hasToBeGuarded(String words) {
    if (!words.isEmpty() && NOT_FIRST.indexOf(words.charAt(0)) >= 0) {
      return true;
    }
    int first = 0;
    while (first < words.length() && isUnseen(words.charAt(first))) {
      first++;
    }
    return first < words.length() && BEGINS_A_FORMULA.indexOf(words.charAt(first)) >= 0;
  }

  /** What spreadsheets drop where a cell begins, each some of it. */
  private static boolean isUnseen(char one) {
    return Character.isISOControl(one)
        || Character.isWhitespace(one)
        || Character.isSpaceChar(one)
        || Character.getType(one) == Character.FORMAT;
  }

  private boolean hasToBeQuoted(String words) {
    for (int index = 0; index < words.length(); index++) {
      char one = words.charAt(index);
      // both separators, that a file of the one dialect does no harm where it is read as the other
      if (one == ',' || one == ';' || one == '"' || one < ' ') {
        return true;
      }
    }
    return words.charAt(0) == ' ' || words.charAt(words.length() - 1) == ' ';
  }

  @Override
  public void count(long count) throws IOException {
    plain(String.valueOf(count));
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    // a decimal comma in a table with commas would be two columns; none of our dialects has both
    plain(dialect.number(number));
  }

  @Override
  public void day(LocalDate day) throws IOException {
    plain(dialect.day(day));
  }

  @Override
  public void instant(Instant instant) throws IOException {
    plain(dialect.instant(instant));
  }

  @Override
  public void flag(boolean flag) throws IOException {
    plain(dialect.flag(flag));
  }

  @Override
  public void nothing() throws IOException {
    next();
  }

  private void plain(String written) throws IOException {
    next();
    out.write(written);
  }

  private void next() throws IOException {
    if (within) {
      out.write(dialect.separator);
    }
    within = true;
  }

  @Override
  public void endLine() throws IOException {
    out.write(END);
    within = false;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
