package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.part.XmlCopy;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * Copies the comments of one sheet: theirs stay, ours of an earlier marking go, and new ones are
 * added, below theirs where a cell has one.
 */
final class CommentsCopy {
  /** Whom our comments come from. */
  static final String AUTHOR = "Région";

  /** The comments of a sheet that had none; the namespace is to be put in. */
  static final String NONE =
      "<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>";

  private static final int MOST = 100_000;

  private final Map<String, CellMark> marks;

  /** Length of the text that is theirs, by cell: 0 where the whole comment is ours. */
  private final Map<String, Integer> theirs = new HashMap<>();

  private final Set<String> commented = new HashSet<>();
  private int authors;
  private int ourselves = -1;

  private CommentsCopy(Map<String, CellMark> marks) {
    this.marks = marks;
  }

  /**
   * Looks at the comments that there are.
   *
   * @param marks by cell, such as "C7"
   */
  static CommentsCopy of(ZippedParts zip, String part, Map<String, CellMark> marks)
      throws IOException, UnreadableWorkbook {
    CommentsCopy copy = new CommentsCopy(marks);
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("author")) {
          copy.ourselves = AUTHOR.equals(xml.text()) ? copy.authors : copy.ourselves;
          copy.authors++;
        } else if (xml.name().equals("comment")) {
          String cell = String.valueOf(xml.attribute("ref"));
          String text = textOf(xml);
          int ours = text.indexOf(CellMark.HEADING.strip());
          if (ours < 0) {
            copy.commented.add(cell);
          } else {
            int length = text.substring(0, ours).stripTrailing().length();
            copy.theirs.put(cell, length);
            if (length > 0) {
              copy.commented.add(cell);
            }
          }
          if (copy.commented.size() + copy.theirs.size() > MOST) {
            throw new UnreadableWorkbook(Why.TOO_LARGE, "too many comments");
          }
        }
      }
    }
    return copy;
  }

  /** Whether comments of an earlier marking are to go. */
  boolean hasOurs() {
    return !theirs.isEmpty();
  }

  /** The cells whose comment goes altogether. */
  Set<String> dropped() {
    Set<String> dropped = new HashSet<>(theirs.keySet());
    dropped.removeAll(commented);
    return dropped;
  }

  /** The marks of cells that get a comment of their own. */
  Map<String, CellMark> added() {
    Map<String, CellMark> added = new TreeMap<>(marks);
    added.keySet().removeAll(commented);
    return added;
  }

  /** Copies the part. */
  void write(XmlCopy xml) throws XMLStreamException {
    boolean listed = false;
    while (xml.next()) {
      if (xml.starts() && xml.is("comment")) {
        comment(xml);
      } else {
        if (!xml.starts() && xml.is("authors")) {
          author(xml);
        } else if (!xml.starts() && xml.is("commentList")) {
          listed = true;
          added(xml);
        }
        xml.copy();
      }
    }
    if (!listed) {
      throw new XMLStreamException("comments without a list");
    }
  }

  private void author(XmlCopy xml) throws XMLStreamException {
    if (ourselves < 0) {
      ourselves = authors;
      xml.start("author");
      xml.characters(AUTHOR);
      xml.end();
    }
  }

  private void comment(XmlCopy xml) throws XMLStreamException {
    String cell = String.valueOf(xml.attribute("ref"));
    if (!commented.contains(cell)) {
      xml.skip();
      return;
    }
    int left = theirs.getOrDefault(cell, Integer.MAX_VALUE);
    CellMark mark = marks.get(cell);
    xml.copy();
    while (xml.next() && xml.depth() > 3) {
      if (xml.starts() && xml.is("t")) {
        left -= text(xml, left);
      } else if (xml.starts() && xml.is("r") && left <= 0) {
        xml.skip();
      } else {
        if (!xml.starts() && xml.depth() == 4 && xml.is("text") && mark != null) {
          run(xml, "\n\n" + mark.comment(), false);
        }
        xml.copy();
      }
    }
    xml.copy();
  }

  /**
   * Writes at most so many characters of the text at hand, and says how many it had. A bare text
   * becomes a run: programs show either the one or the others.
   */
  private static int text(XmlCopy xml, int most) throws XMLStreamException {
    boolean bare = xml.depth() == 5;
    if (bare) {
      xml.start("r");
    }
    String text = xml.text();
    String kept = text.substring(0, Math.min(text.length(), most));
    xml.start("t");
    xml.preserveSpace();
    xml.characters(kept);
    xml.end();
    if (bare) {
      xml.end();
    }
    return text.length();
  }

  private void added(XmlCopy xml) throws XMLStreamException {
    for (Map.Entry<String, CellMark> mark : added().entrySet()) {
      xml.start("comment", "ref", mark.getKey(), "authorId", String.valueOf(ourselves));
      xml.start("text");
      String comment = mark.getValue().comment();
      int end = comment.indexOf('\n');
      run(xml, comment.substring(0, end), true);
      run(xml, comment.substring(end), false);
      xml.end();
      xml.end();
    }
  }

  private static void run(XmlCopy xml, String text, boolean bold) throws XMLStreamException {
    xml.start("r");
    xml.start("rPr");
    if (bold) {
      xml.element("b");
    }
    xml.element("sz", "val", "9");
    xml.element("color", "indexed", "81");
    xml.element("rFont", "val", "Tahoma");
    xml.element("family", "val", "2");
    xml.end();
    xml.start("t");
    xml.preserveSpace();
    xml.characters(text);
    xml.end();
    xml.end();
  }

  private static String textOf(XmlPart xml) throws UnreadableWorkbook {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      if (!xml.nextTag()) {
        depth--;
      } else if (xml.name().equals("t")) {
        text.append(xml.text());
      } else {
        depth++;
      }
    }
    return text.toString();
  }
}
