package fr.comop.benchmark;

import fr.comop.export.Heading;
import fr.comop.export.Pen;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Some lines as they were written, to be written by other pens without a store being read. */
final class RecordedLines implements Pen {
  private static final int MOST = 1_000;

  private final List<Heading> columns = new ArrayList<>();
  private final List<Cell> line = new ArrayList<>();
  private final List<List<Cell>> lines = new ArrayList<>();

  /** What one cell asks of a pen. */
  private interface Cell {
    void write(Pen pen) throws IOException;
  }

  /**
   * Writes a table of them, from the first again where there are more lines than were recorded.
   *
   * @param count of lines
   */
  void write(Pen pen, int count) throws IOException {
    pen.head(columns);
    for (int at = 0; at < count; at++) {
      for (Cell cell : lines.get(at % lines.size())) {
        cell.write(pen);
      }
      pen.endLine();
    }
  }

  @Override
  public void head(List<Heading> all) {
    columns.addAll(all);
  }

  @Override
  public void text(String words) {
    line.add(pen -> pen.text(words));
  }

  @Override
  public void count(long count) {
    line.add(pen -> pen.count(count));
  }

  @Override
  public void number(BigDecimal number) {
    line.add(pen -> pen.number(number));
  }

  @Override
  public void day(LocalDate day) {
    line.add(pen -> pen.day(day));
  }

  @Override
  public void instant(Instant instant) {
    line.add(pen -> pen.instant(instant));
  }

  @Override
  public void flag(boolean flag) {
    line.add(pen -> pen.flag(flag));
  }

  @Override
  public void nothing() {
    line.add(Pen::nothing);
  }

  @Override
  public void endLine() {
    if (lines.size() < MOST) {
      lines.add(List.copyOf(line));
    }
    line.clear();
  }

  @Override
  public void close() {
    // nothing is open
  }
}
