package fr.comop.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How a table of text is written, for those who read it. */
enum Dialect {
  /** RFC 4180, with points and ISO 8601. */
  PLAIN(',', false),
  /** As Excel reads it where it speaks French. */
  FRENCH_EXCEL(';', true);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

  final char separator;

  /** Whether it begins with a byte order mark, without which Excel takes UTF-8 for Latin 1. */
  final boolean marked;

  Dialect(char separator, boolean marked) {
    this.separator = separator;
    this.marked = marked;
  }

  String number(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return this == PLAIN ? plain : plain.replace('.', ',');
  }

  String day(LocalDate day) {
    return this == PLAIN ? day.toString() : DAY.format(day);
  }

  String instant(Instant instant) {
    return this == PLAIN ? iso(instant) : INSTANT.format(instant.atZone(Pen.ZONE));
  }

  /** "2020-12-14T09:05:00+01:00". */
  static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(Pen.ZONE));
  }

  String flag(boolean flag) {
    return this == PLAIN ? String.valueOf(flag) : flag ? "VRAI" : "FAUX";
  }
}
