package fr.comop.export;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes one table in some format: its head once, then cell after cell, line after line. Closing it
 * completes the table. Not safe for use by several threads.
 */
public interface Pen extends Closeable {
  /** What stands in place of an answer that the reader may not see. */
  String WITHHELD = "[confidentiel]";

  /** Where days begin, for whoever reads an instant. */
  ZoneId ZONE = ZoneId.of("Europe/Paris");

  void head(List<Heading> columns) throws IOException;

  void text(String words) throws IOException;

  void count(long count) throws IOException;

  void number(BigDecimal number) throws IOException;

  void day(LocalDate day) throws IOException;

  void instant(Instant instant) throws IOException;

  void flag(boolean flag) throws IOException;

  /** There is no value: neither zero nor an empty text. */
  void nothing() throws IOException;

  /** There is one, which the reader may not see, in a column of any kind. */
  default void withheld() throws IOException {
    text(WITHHELD);
  }

  void endLine() throws IOException;
}
