package fr.comop.summary.book.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * A cell: words, a number, or neither.
 *
 * @param number as forms hold it: 12.5 for 12,5 %; days and moments as Excel counts them
 */
public record Cell(
    @Nullable String text,
    @Nullable BigDecimal number,
    Format format,
    Tone tone,
    @Nullable Link link) {
  /** Nothing, in a cell that is none the less looked at. */
  public static final Cell EMPTY = empty(Tone.PLAIN);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Words. */
  public static Cell of(String text) {
    return new Cell(text, null, Format.TEXT, Tone.PLAIN, null);
  }

  /** A number. */
  public static Cell of(BigDecimal number, Format format) {
    return new Cell(null, number, format, Tone.PLAIN, null);
  }

  /** A whole number. */
  public static Cell of(long number) {
    return of(BigDecimal.valueOf(number), Format.COUNT);
  }

  /** A year. */
  public static Cell year(int year) {
    return of(BigDecimal.valueOf(year), Format.YEAR);
  }

  /** A day. */
  public static Cell of(LocalDate day) {
    return of(BigDecimal.valueOf(DateUtil.getExcelDate(day)), Format.DAY);
  }

  /** A moment, to the second. */
  public static Cell of(Instant moment) {
    return of(
        BigDecimal.valueOf(
            DateUtil.getExcelDate(moment.atZone(PARIS).toLocalDateTime().withNano(0))),
        Format.MOMENT);
  }

  /** "oui" or "non". */
  public static Cell of(boolean said) {
    return of(said ? "oui" : "non");
  }

  /** Nothing, that looks like something. */
  public static Cell empty(Tone tone) {
    return new Cell(null, null, Format.TEXT, tone, null);
  }

  /** The same in another tone. */
  public Cell toned(Tone other) {
    return new Cell(text, number, format, other, link);
  }

  /** The same, leading somewhere. */
  public Cell to(Link where) {
    return new Cell(text, number, format, tone, where);
  }
}
