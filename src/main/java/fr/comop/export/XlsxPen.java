package fr.comop.export;

import fr.comop.export.SheetText.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

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

  /** What Excel would take for a character written by its number. */
  private static final Pattern BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Of 1 January 1970. */
  private static final int EPOCH = 25_569;

  private static final BigDecimal SECONDS = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

  private final XlsxPackage workbook;
  private final int mostLines;
  private List<Heading> columns = List.of();
  private SheetText sheet;

  XlsxPen(OutputStream out) throws IOException {
    this(out, MOST_LINES);
  }

  XlsxPen(OutputStream out, int mostLines) throws IOException {
    workbook = new XlsxPackage(out);
    this.mostLines = mostLines;
    sheet = new SheetText(workbook.nextSheet());
  }

  @Override
  public void head(List<Heading> all) throws IOException {
    columns = List.copyOf(all);
    headLine();
  }

  private void headLine() throws IOException {
    for (Heading one : columns) {
      sheet.text(Look.HEAD, fitting(one.id()));
    }
    sheet.endRow();
  }

  @Override
  public void text(String words) {
    sheet.text(Look.PLAIN, fitting(words));
  }

  private static String fitting(String words) {
    String whole = words.contains("_x") ? BY_NUMBER.matcher(words).replaceAll("_x005F_") : words;
    if (whole.length() <= MOST_CHARACTERS) {
      return whole;
    }
    String told =
        "… [coupé : " + words.length() + " caractères en tout ; le texte entier est en CSV]";
    return whole.substring(0, MOST_CHARACTERS - told.length()) + told;
  }

  @Override
  public void count(long count) {
    sheet.number(Look.PLAIN, Long.toString(count));
  }

  @Override
  public void number(BigDecimal number) {
    sheet.number(Look.PLAIN, number.stripTrailingZeros().toString());
  }

  @Override
  public void day(LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      text(Dialect.FRENCH_EXCEL.day(day));
      return;
    }
    sheet.number(Look.DAY, Long.toString(day.toEpochDay() + EPOCH));
  }

  @Override
  public void instant(Instant instant) {
    LocalDateTime here = instant.atZone(ZONE).toLocalDateTime();
    BigDecimal part =
        BigDecimal.valueOf(here.toLocalTime().toSecondOfDay())
            .divide(SECONDS, MathContext.DECIMAL64);
    sheet.number(
        Look.INSTANT,
        part.add(BigDecimal.valueOf(here.toLocalDate().toEpochDay() + EPOCH)).toPlainString());
  }

  @Override
  public void flag(boolean flag) {
    sheet.flag(flag);
  }

  @Override
  public void nothing() {
    sheet.nothing();
  }

  @Override
  public void endLine() throws IOException {
    sheet.endRow();
    if (sheet.rows() == mostLines) {
      endSheet();
      sheet = new SheetText(workbook.nextSheet());
      headLine();
    }
  }

  private void endSheet() throws IOException {
    sheet.end();
    workbook.endSheet();
  }

  @Override
  public void close() throws IOException {
    endSheet();
    workbook.close();
  }
}
