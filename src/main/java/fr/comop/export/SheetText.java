package fr.comop.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The XML of one sheet (ECMA-376), written cell after cell. Not by a library that writes workbooks,
 * because millions of cells pass: docs/benchmarks.md tells what that is worth.
 */
final class SheetText {
  /** What a cell looks like; {@link XlsxPackage} has the formats in this order. */
  enum Look {
    PLAIN(""),
    HEAD(" s=\"1\""),
    DAY(" s=\"2\""),
    INSTANT(" s=\"3\"");

    private final String attribute;

    Look(String attribute) {
      this.attribute = attribute;
    }
  }

  /** Characters that are put together before they are handed on. */
  private static final int AT_ONCE = 1 << 15;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(2 * AT_ONCE);
  private final List<String> letters = new ArrayList<>();
  private String ending = "";
  private boolean begun;
  private int row;
  private int column;

  /**
   * Begins a sheet whose first row stays in sight.
   *
   * @param out gets UTF-8, and stays open
   */
  SheetText(OutputStream out) {
    this.out = out;
    text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
            + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
  }

  /** Rows that are ended. */
  int rows() {
    return row;
  }

  /** A text, as it is but for what XML has no character for. */
  void text(Look look, String words) {
    begin(look).append(" t=\"inlineStr\"><is><t");
    text.append(keptByItself(words) ? ">" : " xml:space=\"preserve\">");
    for (int at = 0; at < words.length(); at++) {
      char one = words.charAt(at);
      switch (one) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '\r' -> text.append("_x000D_");
        case '\t', '\n' -> text.append(one);
        default -> text.append(isXml(one, words, at) ? one : '\uFFFD');
      }
    }
    text.append("</t></is></c>");
  }

  /** Programs write the attribute where it matters, though the schema does not name it. */
  private static boolean keptByItself(String words) {
    return words.isEmpty()
        || (words.charAt(0) > ' '
            && words.charAt(words.length() - 1) > ' '
            && words.indexOf('\n') < 0);
  }

  private static boolean isXml(char one, String words, int at) {
    if (Character.isSurrogate(one)) {
      return Character.isHighSurrogate(one)
          ? at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }
    return one >= ' ' && one < '\uFFFE';
  }

  /** A number, or a moment in days. */
  void number(Look look, String number) {
    begin(look).append("><v>").append(number).append("</v></c>");
  }

  /** Yes or no. */
  void flag(boolean flag) {
    begin(Look.PLAIN).append(" t=\"b\"><v>").append(flag ? '1' : '0').append("</v></c>");
  }

  /** Leaves a cell out. */
  void nothing() {
    column++;
  }

  private StringBuilder begin(Look look) {
    if (!begun) {
      begun = true;
      ending = row + 1 + "\"";
      text.append("<row r=\"").append(ending).append('>');
    }
    while (letters.size() <= column) {
      letters.add("<c r=\"" + name(letters.size()));
    }
    return text.append(letters.get(column++)).append(ending).append(look.attribute);
  }

  private static String name(int column) {
    String last = Character.toString((char) ('A' + column % 26));
    return column < 26 ? last : name(column / 26 - 1) + last;
  }

  void endRow() throws IOException {
    if (begun) {
      text.append("</row>");
    }
    begun = false;
    row++;
    column = 0;
    if (text.length() > AT_ONCE) {
      handOn();
    }
  }

  /** Ends the sheet. */
  void end() throws IOException {
    text.append("</sheetData></worksheet>");
    handOn();
  }

  private void handOn() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
