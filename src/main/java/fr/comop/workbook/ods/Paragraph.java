package fr.comop.workbook.ods;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;

/** Reads the words of one {@code text:p}: spans and links included, notes and shapes left out. */
final class Paragraph {
  private static final int MOST_SPACES = 1_000;

  private Paragraph() {}

  /** Adds the words up to the end of the element at hand, cut at the bound. */
  static void read(XmlPart xml, StringBuilder text) throws UnreadableWorkbook {
    int start = text.length();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case TEXT -> words(xml.characters(), text, start);
        case END -> depth--;
        case START -> depth += element(xml, text);
      }
    }
  }

  /** How many levels deeper the words then are. */
  private static int element(XmlPart xml, StringBuilder text) throws UnreadableWorkbook {
    switch (xml.name()) {
      case "span", "a" -> {
        return 1;
      }
      case "s" -> {
        String count = xml.attribute("c");
        int spaces = count == null ? 1 : Math.min(MOST_SPACES, Whole.of(count, 1));
        text.append(" ".repeat(text.length() > Bounds.TEXT ? 0 : spaces));
      }
      case "tab" -> text.append('\t');
      case "line-break" -> text.append('\n');
      default -> {}
    }
    xml.skip();
    return 0;
  }

  /** White space in the file is one space, and none where the paragraph begins. */
  private static void words(String raw, StringBuilder text, int start) {
    for (int index = 0; index < raw.length() && text.length() < Bounds.TEXT; index++) {
      char one = raw.charAt(index);
      boolean white = one == ' ' || one == '\n' || one == '\t' || one == '\r';
      if (!white) {
        text.append(one);
      } else if (text.length() > start && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
