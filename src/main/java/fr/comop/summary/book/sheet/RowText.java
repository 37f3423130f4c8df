package fr.comop.summary.book.sheet;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Writes lines as a sheet's XML holds them. */
final class RowText {
  /** In points: of a line, and of the highest row that Excel has. */
  private static final double LINE = 13;

  private static final double HIGHEST = 409;

  private final Writer out;
  private final Styles styles;

  RowText(Writer out, Styles styles) {
    this.out = out;
    this.styles = styles;
  }

  /**
   * Writes a line, as high as its longest text: programs do not see to that by themselves.
   *
   * @param row from 1
   */
  void write(int row, List<Cell> cells, List<Column> columns) throws IOException {
    out.write("<row r=\"" + row + "\"");
    int lines = 1;
    for (int at = 0; at < cells.size(); at++) {
      lines = Math.max(lines, lines(cells.get(at).text(), columns.get(at).width()));
    }
    if (lines > 1) {
      double height = Math.min(HIGHEST, lines * LINE + 2);
      out.write(" ht=\"" + height + "\" customHeight=\"1\"");
    }
    out.write(">");
    for (int at = 0; at < cells.size(); at++) {
      cell(CellReference.convertNumToColString(at) + row, cells.get(at));
    }
    out.write("</row>");
  }

  private static int lines(@Nullable String text, int width) {
    return text == null
        ? 1
        : text.lines().mapToInt(one -> 1 + one.length() / Math.max(1, width)).sum();
  }

  private void cell(String at, Cell cell) throws IOException {
    out.write("<c r=\"" + at + "\" s=\"" + styles.of(cell).getIndex() + "\"");
    if (cell.text() != null && !cell.text().isEmpty()) {
      String held = CellText.escaped(CellText.held(cell.text()));
      // programs write the attribute where it matters, though the schema does not name it
      boolean bare = held.strip().equals(held) && held.indexOf('\n') < 0;
      out.write(" t=\"inlineStr\"><is><t" + (bare ? ">" : " xml:space=\"preserve\">"));
      escape(held);
      out.write("</t></is></c>");
    } else if (cell.number() != null) {
      out.write("><v>" + cell.format().held(cell.number()).toPlainString() + "</v></c>");
    } else {
      out.write("/>");
    }
  }

  private void escape(String text) throws IOException {
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      switch (one) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        default -> out.write(one);
      }
    }
  }
}
