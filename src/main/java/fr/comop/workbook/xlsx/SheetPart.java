package fr.comop.workbook.xlsx;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Decimal;
import fr.comop.workbook.part.SheetCells;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet; blank ones, styled or not, leave nothing behind. */
final class SheetPart {
  private final List<String> shared;
  private final NumberStyles styles;
  private final boolean from1904;
  private final SheetCells cells;

  SheetPart(List<String> shared, NumberStyles styles, boolean from1904, Budget budget) {
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
    this.cells = new SheetCells(budget);
  }

  /** The rows in which something stands. */
  List<Row> read(ZipFile zip, String part) throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(zip, part)) {
      int row = 0;
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("row")) {
          row = row(xml, row + 1);
        } else if (xml.name().equals("mergeCells")) {
          xml.passOver();
          break;
        }
      }
    }
    return cells.rows();
  }

  private int row(XmlPart xml, int expected) throws UnreadableWorkbook {
    String given = xml.attribute("r");
    int number = given == null ? expected : whole(given, Bounds.ROWS);
    int column = 0;
    while (xml.nextTag()) {
      if (xml.name().equals("c")) {
        column = cell(xml, column + 1);
      } else {
        xml.skip();
      }
    }
    cells.endRow(number);
    return number;
  }

  private int cell(XmlPart xml, int expected) throws UnreadableWorkbook {
    int column = expected;
    String style = null;
    String type = "n";
    for (int index = xml.attributes() - 1; index >= 0; index--) {
      switch (xml.attributeName(index)) {
        case "r" -> column = column(xml.attributeValue(index));
        case "s" -> style = xml.attributeValue(index);
        case "t" -> type = xml.attributeValue(index);
        default -> {}
      }
    }
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
    RawAnswer answer = answer(type, style, value, formula);
    if (answer != null) {
      cells.add(column, answer);
    }
    return column;
  }

  private @Nullable RawAnswer answer(
      String type, @Nullable String style, @Nullable String value, @Nullable String formula)
      throws UnreadableWorkbook {
    boolean emptyText = "str".equals(type); // as IF(A2=0,"",A2) gives
    if (value == null || (value.isEmpty() && formula != null && !emptyText)) {
      return formula == null ? null : new RawAnswer.NotComputed(Characters.seen(formula));
    }
    return switch (type) {
      case "s" -> seen(sharedText(value));
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
    return seen(Characters.seen(text));
  }

  private static @Nullable RawAnswer seen(String seen) {
    return seen.isEmpty() ? null : new RawAnswer.Typed(seen);
  }

  private @Nullable RawAnswer figure(String value, @Nullable String style) {
    BigDecimal number = Decimal.of(value);
    if (number == null) {
      return typed(value);
    }
    return styles.shows(style).number(number, from1904);
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
