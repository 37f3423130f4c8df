package fr.comop.french;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The lines of a table as spreadsheets write them in France: {@code ;} between cells. */
public final class FrenchCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create()
          .setDelimiter(';')
          .setQuote('"')
          .setIgnoreEmptyLines(false)
          .setTrim(true)
          .get();

  private FrenchCsv() {}

  /**
   * A line.
   *
   * @param number from 1, as a text editor counts: a quoted cell may hold several lines
   */
  public record Line(long number, List<String> cells) {
    /** Copies the cells. */
    public Line {
      cells = List.copyOf(cells);
    }

    /** What stands in a column, stripped; "" where there is none of it, or for null. */
    public String cell(@Nullable Integer column) {
      return column == null || column >= cells.size() ? "" : cells.get(column).strip();
    }
  }

  /**
   * Reads them, UTF-8 or what Windows writes.
   *
   * @param most lines; of more the first ones beyond it are there, so that whoever asks can tell
   * @throws IOException when it can't be read to its end, for a quote that is left open
   */
  public static List<Line> lines(byte[] bytes, int most) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(Decoded.of(bytes)), FORMAT)) {
      long number = 1;
      for (CSVRecord record : parser) {
        lines.add(new Line(number, record.toList()));
        if (number > most) {
          break;
        }
        number = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return lines;
  }
}
