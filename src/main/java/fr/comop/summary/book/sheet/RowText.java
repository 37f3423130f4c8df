package fr.comop.summary.book.sheet;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Writes lines as a sheet's XML holds them. */
final class RowText {
  private final Writer out;
  private final Styles styles;

  RowText(Writer out, Styles styles) {
    this.out = out;
    this.styles = styles;
  }

  /** Writes a line; {@code row} from 1. */
  void write(int row, List<Cell> cells) throws IOException {
    out.write("<row r=\"" + row + "\">");
    for (int at = 0; at < cells.size(); at++) {
      cell(CellReference.convertNumToColString(at) + row, cells.get(at));
    }
    out.write("</row>");
  }

  private void cell(String at, Cell cell) throws IOException {
    out.write("<c r=\"" + at + "\" s=\"" + styles.of(cell).getIndex() + "\"");
    if (cell.text() != null && !cell.text().isEmpty()) {
      out.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      escape(CellText.escaped(CellText.held(cell.text())));
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
