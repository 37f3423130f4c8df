package fr.comop.workbook.xlsx;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Decimal;
import fr.comop.workbook.part.Media;
import fr.comop.workbook.part.SheetCells;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet; blank ones, styled or not, leave nothing behind. */
final class SheetPart {
  /** What stands for a text of the file that is not there; no program writes it. */
  private static final String LOST = "#TEXTE !";

  private final List<String> shared;
  private final NumberStyles styles;
  private final boolean from1904;
  private final SheetCells cells;
  private final CellPictures inCells;
  private final @Nullable Rulers rulers;
  private final List<Sheet.Merged> merged = new ArrayList<>();
  private final List<Sheet.PlacedPicture> pictures = new ArrayList<>();

  /**
   * A reader of one sheet.
   *
   * @param inCells pictures that stand in cells
   * @param rulers are told how high rows and how wide columns are; null when nobody asks
   */
  SheetPart(
      List<String> shared,
      NumberStyles styles,
      boolean from1904,
      Budget budget,
      CellPictures inCells,
      @Nullable Rulers rulers) {
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
    this.cells = new SheetCells(budget);
    this.inCells = inCells;
    this.rulers = rulers;
  }

  /** The merged cells, once the sheet is read. */
  List<Sheet.Merged> merged() {
    return merged;
  }

  /** The pictures that stand in its cells, once the sheet is read. */
  List<Sheet.PlacedPicture> pictures() {
    return pictures;
  }

  /** The rows in which something stands. */
  List<Row> read(ZippedParts zip, String part) throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(zip, part)) {
      int row = 0;
      while (xml != null && xml.nextElement()) {
        switch (xml.name()) {
          case "row" -> row = row(xml, row + 1);
          case "sheetFormatPr", "col" -> {
            if (rulers != null) {
              rulers.columns(xml);
            }
          }
          case "mergeCells" -> {
            merged(xml);
            xml.passOver();
            return cells.rows();
          }
          default -> {}
        }
      }
    }
    return cells.rows();
  }

  private void merged(XmlPart xml) throws UnreadableWorkbook {
    while (xml.nextTag()) {
      String reference = String.valueOf(xml.attribute("ref"));
      int colon = reference.indexOf(':');
      if (colon > 0 && merged.size() < Bounds.MERGED) {
        Optional<CellAddress> first = CellAddress.of(reference, 0, colon);
        Optional<CellAddress> last = CellAddress.of(reference, colon + 1, reference.length());
        if (first.isPresent() && last.isPresent()) {
          merged.add(new Sheet.Merged(first.get(), last.get()));
        }
      }
      xml.skip();
    }
  }

  private int row(XmlPart xml, int expected) throws IOException, UnreadableWorkbook {
    String given = xml.attribute("r");
    int number = given == null ? expected : whole(given, Bounds.ROWS);
    if (rulers != null) {
      rulers.row(number, xml);
    }
    int column = 0;
    while (xml.nextTag()) {
      if (xml.name().equals("c")) {
        column = cell(xml, number, column + 1);
      } else {
        xml.skip();
      }
    }
    cells.endRow(number);
    return number;
  }

  private int cell(XmlPart xml, int row, int expected) throws IOException, UnreadableWorkbook {
    int column = expected;
    String style = null;
    String type = "n";
    String rich = null;
    for (int index = xml.attributes() - 1; index >= 0; index--) {
      switch (xml.attributeName(index)) {
        case "r" -> column = column(xml.attributeValue(index));
        case "s" -> style = xml.attributeValue(index);
        case "t" -> type = xml.attributeValue(index);
        case "vm" -> rich = xml.attributeValue(index);
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
    String picture = picture(rich, formula);
    RawAnswer answer = picture == null ? answer(type, style, value, formula) : null;
    if (picture != null && pictures.size() < Bounds.PICTURES) {
      pictures.add(new Sheet.PlacedPicture(row, column, picture, Media.type(picture)));
    }
    if (answer != null) {
      cells.add(column, answer);
    }
    return column;
  }

  private @Nullable String picture(@Nullable String rich, @Nullable String formula)
      throws IOException, UnreadableWorkbook {
    String picture = rich == null ? null : inCells.rich(rich);
    return picture == null && formula != null ? inCells.shown(formula) : picture;
  }

  private @Nullable RawAnswer answer(
      String type, @Nullable String style, @Nullable String value, @Nullable String formula)
      throws UnreadableWorkbook {
    boolean emptyText = "str".equals(type); // as IF(A2=0,"",A2) gives
    if (value == null || (value.isEmpty() && formula != null && !emptyText)) {
      return formula == null ? null : new RawAnswer.NotComputed(Characters.seen(formula));
    }
    return switch (type) {
      case "s" -> value.isEmpty() ? null : sharedText(value);
      case "b" -> new RawAnswer.Tick(value.equals("1") || value.equals("true"));
      case "e" -> new RawAnswer.Broken(Characters.seen(value));
      case "n" -> figure(value, style);
      default -> typed(value);
    };
  }

  /** A number that leads nowhere costs its cell, unless the table of texts is gone. */
  private @Nullable RawAnswer sharedText(String index) throws UnreadableWorkbook {
    if (shared.isEmpty()) {
      throw new UnreadableWorkbook(Why.DAMAGED, "a cell refers to a text that is not there");
    }
    int number = Whole.of(index.strip(), shared.size());
    return number < 0 || number >= shared.size()
        ? new RawAnswer.Broken(LOST)
        : seen(shared.get(number));
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
