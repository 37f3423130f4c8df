package fr.comop.workbook.xlsx;

import fr.comop.workbook.part.XmlCopy;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** What the package says of the kinds of its parts, with the new ones. */
final class NewContentTypes {
  static final String PART = "[Content_Types].xml";

  private static final String KIND = "application/vnd.openxmlformats-officedocument.";

  /** What our parts end in, beside those that are told by their names. */
  private static final Map<String, String> ENDINGS =
      new TreeMap<>(
          Map.of(
              "rels",
              "application/vnd.openxmlformats-package.relationships+xml",
              "vml",
              KIND + "vmlDrawing"));

  private final Map<String, String> kinds = new TreeMap<>();

  /** Adds a part: "spreadsheetml.worksheet+xml". */
  void add(String part, String kind) {
    kinds.put("/" + part, KIND + kind);
  }

  /**
   * Copies the part. Programs may tell the kind of each part by its name, and of none by its
   * ending: ours then need theirs to be told.
   */
  void write(XmlCopy xml) throws XMLStreamException {
    Set<String> endings = new HashSet<>();
    while (xml.next()) {
      String ending =
          xml.starts() && xml.ownName().equals("Default") ? xml.attribute("Extension") : null;
      if (ending != null) {
        endings.add(ending.toLowerCase(Locale.ROOT));
      }
      if (!xml.starts() && xml.depth() == 1) {
        for (Map.Entry<String, String> kind : ENDINGS.entrySet()) {
          if (!endings.contains(kind.getKey())) {
            xml.element("Default", "Extension", kind.getKey(), "ContentType", kind.getValue());
          }
        }
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
          xml.element("Override", "PartName", kind.getKey(), "ContentType", kind.getValue());
        }
      }
      xml.copy();
    }
  }
}
