package fr.comop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook. Texts stand in their cells as texts, never as formulas, and are not kept aside
 * to be shared, which would hold them all. What does not fit on one sheet goes on on the next.
 */
final class XlsxPen implements Pen {
  /** Lines of a sheet, its head included (ECMA-376). */
  static final int MOST_LINES = 1_048_576;

  /** Characters of a cell. */
  private static final int MOST_CHARACTERS = 32_767;

  /** Workbooks count days from here on; of those of 1900 before it Excel knows one too many. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final int AT_ONCE = 500;

  /** What Excel would take for a character written by its number. */
  private static final Pattern BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final Workbook workbook;
  private final int mostLines;
  private List<Heading> columns = List.of();
  private Worksheet sheet;
  private int sheets;
  private int line;
  private int column;

  XlsxPen(OutputStream out) {
    this(out, MOST_LINES);
  }

  XlsxPen(OutputStream out, int mostLines) {
    workbook = new Workbook(out, "comop", null);
    this.mostLines = mostLines;
    sheet = nextSheet();
  }

  private Worksheet nextSheet() {
    sheets++;
    return workbook.newWorksheet(sheets == 1 ? "export" : "export " + sheets);
  }

  @Override
  public void head(List<Heading> all) throws IOException {
    columns = List.copyOf(all);
    headLine();
  }

  private void headLine() {
    sheet.freezePane(0, 1);
    for (Heading one : columns) {
      sheet.style(0, column).bold().set();
      text(one.id());
    }
    line = 1;
    column = 0;
  }

  @Override
  public void text(String words) {
    sheet.inlineString(line, column++, fitting(words));
  }

  private static String fitting(String words) {
    String whole = BY_NUMBER.matcher(words).replaceAll("_x005F_");
    if (whole.length() <= MOST_CHARACTERS) {
      return whole;
    }
    String told =
        "… [coupé : " + words.length() + " caractères en tout ; le texte entier est en CSV]";
    return whole.substring(0, MOST_CHARACTERS - told.length()) + told;
  }

  @Override
  public void count(long count) {
    sheet.value(line, column++, count);
  }

  @Override
  public void number(BigDecimal number) {
    sheet.value(line, column++, number.stripTrailingZeros());
  }

  @Override
  public void day(LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      text(Dialect.FRENCH_EXCEL.day(day));
      return;
    }
    sheet.value(line, column, day);
    sheet.style(line, column++).format("dd/mm/yyyy").set();
  }

  @Override
  public void instant(Instant instant) {
    sheet.value(line, column, instant.atZone(ZONE).toLocalDateTime());
    sheet.style(line, column++).format("dd/mm/yyyy hh:mm:ss").set();
  }

  @Override
  public void flag(boolean flag) {
    sheet.value(line, column++, flag);
  }

  @Override
  public void nothing() {
    column++;
  }

  @Override
  public void endLine() throws IOException {
    line++;
    column = 0;
    if (line == mostLines) {
      sheet.finish();
      sheet = nextSheet();
      line = 0;
      headLine();
    } else if (line % AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
