package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table of texts that cells refer to by number; rich text is read as its words. */
final class SharedTexts {
  private SharedTexts() {}

  /** Each as a person sees it. */
  static List<String> read(ZippedParts zip, String part) throws IOException, UnreadableWorkbook {
    List<String> texts = new ArrayList<>();
    long characters = 0;
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("si")) {
          String text = richText(xml);
          characters += text.length();
          texts.add(Characters.seen(text));
          if (texts.size() > Bounds.SHARED_TEXTS || characters > Bounds.CHARACTERS) {
            throw new UnreadableWorkbook(Why.TOO_LARGE, "too many texts");
          }
        }
      }
    }
    return texts;
  }

  /** The words of an {@code si} or {@code is} element at hand, without phonetic ones. */
  static String richText(XmlPart xml) throws UnreadableWorkbook {
    StringBuilder runs = null;
    String first = "";
    int depth = 1;
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
      } else if (xml.name().equals("t")) {
        String words = xml.text();
        if (first.isEmpty()) {
          first = words;
        } else {
          runs = runs == null ? new StringBuilder(first) : runs;
          if (runs.length() < Bounds.TEXT) {
            runs.append(words);
          }
        }
      } else if (xml.name().equals("rPh")) {
        xml.skip();
      } else {
        depth++;
      }
    }
    return runs == null ? first : runs.toString();
  }
}
