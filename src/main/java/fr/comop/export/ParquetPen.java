package fr.comop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Parquet file: columns with types, that programs for statistics read. Numbers keep their
 * decimals exactly, instants are microseconds of UTC, and what is not there is null. What a reader
 * may not see is so told in columns of texts, and null in others; so is a text in a column of
 * another kind, which only a table with a column a question may have: the table with a line an
 * answer holds it.
 */
final class ParquetPen implements Pen {
  /** Digits of a number, and how many of them are decimals, as the store keeps them. */
  static final int DIGITS = 24;

  static final int DECIMALS = 6;

  /** Bytes that hold so many digits. */
  static final int NUMBER_BYTES = 11;

  private final OutputStream out;
  private List<Heading> columns = List.of();
  private @Nullable ParquetWriter<@Nullable Object[]> writer;
  private @Nullable Object[] line = new Object[0];
  private int next;

  ParquetPen(OutputStream out) {
    this.out = out;
  }

  @Override
  public void head(List<Heading> all) throws IOException {
    columns = List.copyOf(all);
    line = new Object[columns.size()];
    writer = ParquetLines.into(out, columns);
  }

  @Override
  public void text(String words) {
    line[next] = columns.get(next).kind() == Kind.TEXT ? Binary.fromString(words) : null;
    next++;
  }

  @Override
  public void count(long count) {
    line[next++] = count;
  }

  @Override
  public void number(BigDecimal number) {
    BigInteger unscaled = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue();
    byte[] bytes = new byte[NUMBER_BYTES];
    byte[] own = unscaled.toByteArray();
    if (own.length > bytes.length) {
      throw new ArithmeticException(number + " has more than " + DIGITS + " digits");
    }
    Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
    System.arraycopy(own, 0, bytes, bytes.length - own.length, own.length);
    line[next++] = Binary.fromConstantByteArray(bytes);
  }

  @Override
  public void day(LocalDate day) {
    line[next++] = Math.toIntExact(day.toEpochDay());
  }

  @Override
  public void instant(Instant instant) {
    line[next++] = ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  @Override
  public void flag(boolean flag) {
    line[next++] = flag;
  }

  @Override
  public void nothing() {
    line[next++] = null;
  }

  @Override
  public void endLine() throws IOException {
    if (writer != null) {
      writer.write(line.clone());
    }
    next = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
