package fr.comop.workbook.xlsx;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.Row;
import fr.comop.workbook.UnreadableWorkbook;
import fr.comop.workbook.UnreadableWorkbook.Why;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet; blank ones, styled or not, leave nothing behind. */
final class SheetPart {
  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
  private static final int LAST_SERIAL = 2_958_465; // 31 December 9999
  private static final int SERIAL_OF_1904 = 1_462;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private final List<String> shared;
  private final Styles styles;
  private final boolean from1904;
  private final List<Row> rows = new ArrayList<>();
  private int[] columns = new int[64];
  private RawAnswer[] cells = new RawAnswer[64];
  private int filled;
  private int read;
  private boolean rising = true;

  SheetPart(List<String> shared, Styles styles, boolean from1904) {
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * The rows in which something stands.
   *
   * @param already cells read before, in other sheets, which count towards the bound
   */
  List<Row> read(ZipFile zip, String part, int already) throws IOException, UnreadableWorkbook {
    read = already;
    try (XmlPart xml = XmlPart.open(zip, part)) {
      int row = 0;
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("row")) {
          row = row(xml, row + 1);
        } else if (xml.name().equals("mergeCells")) {
          break;
        }
      }
    }
    if (!rising) {
      rows.sort(Comparator.comparingInt(Row::number));
    }
    return rows;
  }

  /** Cells read so far, those of earlier sheets included. */
  int read() {
    return read;
  }

  private int row(XmlPart xml, int expected) throws UnreadableWorkbook {
    String given = xml.attribute("r");
    int number = given == null ? expected : whole(given, Bounds.ROWS);
    filled = 0;
    int column = 0;
    while (xml.nextTag()) {
      if (xml.name().equals("c")) {
        column = cell(xml, column + 1);
      } else {
        xml.skip();
      }
    }
    if (filled > 0) {
      rising &= rows.isEmpty() || rows.get(rows.size() - 1).number() < number;
      rows.add(new Row(number, Arrays.copyOf(columns, filled), Arrays.copyOf(cells, filled)));
    }
    return number;
  }

  private int cell(XmlPart xml, int expected) throws UnreadableWorkbook {
    String address = xml.attribute("r");
    String style = xml.attribute("s");
    String type = xml.attribute("t");
    int column = address == null ? expected : column(address);
    String value = null;
    String formula = null;
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "f" -> formula = xml.text();
        case "is" -> value = SharedTexts.richText(xml);
        default -> xml.skip();
      }
    }
    RawAnswer answer = answer(type == null ? "n" : type, style, value, formula);
    if (answer != null) {
      add(column, answer);
    }
    return column;
  }

  private void add(int column, RawAnswer answer) throws UnreadableWorkbook {
    if (++read > Bounds.CELLS) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "too many cells");
    }
    if (filled == columns.length) {
      columns = Arrays.copyOf(columns, filled * 2);
      cells = Arrays.copyOf(cells, filled * 2);
    }
    boolean next = filled == 0 || columns[filled - 1] < column;
    int found = next ? -filled - 1 : Arrays.binarySearch(columns, 0, filled, column);
    if (found >= 0) {
      return; // the same cell again
    }
    int place = -found - 1;
    System.arraycopy(columns, place, columns, place + 1, filled - place);
    System.arraycopy(cells, place, cells, place + 1, filled - place);
    columns[place] = column;
    cells[place] = answer;
    filled++;
  }

  private @Nullable RawAnswer answer(
      String type, @Nullable String style, @Nullable String value, @Nullable String formula)
      throws UnreadableWorkbook {
    boolean emptyText = "str".equals(type); // as IF(A2=0,"",A2) gives
    if (value == null || (value.isEmpty() && formula != null && !emptyText)) {
      return formula == null ? null : new RawAnswer.NotComputed(Characters.seen(formula));
    }
    return switch (type) {
      case "s" -> typed(sharedText(value));
      case "b" -> new RawAnswer.Tick(value.equals("1") || value.equals("true"));
      case "e" -> new RawAnswer.Broken(Characters.seen(value));
      case "n" -> figure(value, style);
      default -> typed(value);
    };
  }

  private String sharedText(String index) throws UnreadableWorkbook {
    int number = Whole.of(index, shared.size());
    if (number >= shared.size()) {
      throw new UnreadableWorkbook(Why.DAMAGED, "a cell refers to a text that is not there");
    }
    return shared.get(number);
  }

  private static @Nullable RawAnswer typed(String text) {
    String seen = Characters.seen(text);
    return seen.isEmpty() ? null : new RawAnswer.Typed(seen);
  }

  private @Nullable RawAnswer figure(String value, @Nullable String style) {
    BigDecimal number;
    try {
      number = value.length() > 60 ? null : new BigDecimal(value.strip());
    } catch (NumberFormatException e) {
      number = null;
    }
    if (number == null || Math.abs((long) number.precision() - number.scale()) > 400) {
      return typed(value);
    }
    BigDecimal rounded = number.precision() > 15 ? number.round(AS_EXCEL_SHOWS) : number;
    return switch (styles.shows(style)) {
      case NUMBER -> new RawAnswer.Figure(rounded, false);
      case PERCENT -> new RawAnswer.Figure(rounded, true);
      case DAY -> day(rounded);
    };
  }

  private RawAnswer day(BigDecimal serial) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
      return new RawAnswer.Figure(serial, false);
    }
    int days = serial.intValue() + (from1904 ? SERIAL_OF_1904 : 0);
    return new RawAnswer.Day(SERIAL_ZERO.plusDays(days));
  }

  private static int column(String address) throws UnreadableWorkbook {
    int number = 0;
    int index = 0;
    while (index < address.length()
        && address.charAt(index) >= 'A'
        && address.charAt(index) <= 'Z') {
      number = number * 26 + address.charAt(index++) - 'A' + 1;
      if (number > Bounds.COLUMNS) {
        break;
      }
    }
    if (number < 1 || number > Bounds.COLUMNS) {
      throw new UnreadableWorkbook(Why.DAMAGED, "a cell's address is wrong");
    }
    return number;
  }

  private static int whole(String text, int most) throws UnreadableWorkbook {
    int number = Whole.of(text, 0);
    if (number < 1 || number > most) {
      throw new UnreadableWorkbook(Why.DAMAGED, "a row's number is wrong");
    }
    return number;
  }
}
