package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the notes on the cells of a sheet, and what people say to one another about cells. Excel
 * writes a conversation twice, once as a note that says that it is one: it counts once.
 */
final class NotesPart {
  private NotesPart() {}

  /** The notes that are not ours, in the order of the file. */
  static List<Sheet.PlacedText> read(ZippedParts zip, Relations sheet, Budget budget)
      throws IOException, UnreadableWorkbook {
    Map<String, String> byCell = new LinkedHashMap<>();
    notes(zip, sheet.ofType("comments").orElse(""), byCell, budget);
    conversations(zip, sheet.ofExtension("threadedComment").orElse(""), byCell, budget);
    List<Sheet.PlacedText> texts = new ArrayList<>();
    byCell.forEach(
        (cell, text) -> {
          String seen = Characters.seen(CellMark.without(text));
          CellAddress.of(cell)
              .filter(at -> !seen.isEmpty())
              .ifPresent(at -> texts.add(new Sheet.PlacedText(true, Sheet.Merged.one(at), seen)));
        });
    return texts;
  }

  private static void notes(ZippedParts zip, String part, Map<String, String> byCell, Budget budget)
      throws IOException, UnreadableWorkbook {
    List<String> authors = new ArrayList<>();
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement() && byCell.size() < Bounds.TEXTS_OVER) {
        if (xml.name().equals("author") && authors.size() < Bounds.TEXTS_OVER) {
          String author = xml.text();
          budget.takeText(author);
          authors.add(author);
        } else if (xml.name().equals("comment")) {
          int author = Whole.of(String.valueOf(xml.attribute("authorId")), -1);
          String cell = String.valueOf(xml.attribute("ref"));
          String name = author >= 0 && author < authors.size() ? authors.get(author) + ":" : "";
          String text = SharedTexts.richText(xml);
          budget.takeText(text);
          // Excel begins a note with its author's name.
          byCell.put(
              cell,
              name.length() > 1 && text.startsWith(name) ? text.substring(name.length()) : text);
        }
      }
    }
  }

  private static void conversations(
      ZippedParts zip, String part, Map<String, String> byCell, Budget budget)
      throws IOException, UnreadableWorkbook {
    Map<String, String> said = new LinkedHashMap<>();
    String cell = "";
    try (XmlPart xml = XmlPart.open(zip, part, Vocabulary.ANY)) {
      while (xml != null && xml.nextElement() && said.size() < Bounds.TEXTS_OVER) {
        if (xml.name().equals("threadedComment")) {
          cell = String.valueOf(xml.attribute("ref"));
        } else if (xml.name().equals("text")) {
          String text = xml.text();
          budget.takeText(text);
          said.merge(
              cell, text, (all, more) -> all.length() < Bounds.TEXT ? all + "\n" + more : all);
        }
      }
    }
    byCell.putAll(said);
  }
}
