package fr.comop.workbook.xlsx;

import fr.comop.workbook.part.XmlCopy;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** What the package says of the kinds of its parts, with the new ones. */
final class NewContentTypes {
  static final String PART = "[Content_Types].xml";

  private static final String KIND = "application/vnd.openxmlformats-officedocument.";

  private static final String DRAWING = "vml";

  private final Map<String, String> kinds = new TreeMap<>();

  /** Adds a part: "spreadsheetml.worksheet+xml". */
  void add(String part, String kind) {
    kinds.put("/" + part, KIND + kind);
  }

  /** Copies the part. */
  void write(XmlCopy xml) throws XMLStreamException {
    boolean drawings = false;
    while (xml.next()) {
      drawings |= DRAWING.equalsIgnoreCase(xml.starts() ? xml.attribute("Extension") : "");
      if (!xml.starts() && xml.depth() == 1) {
        if (!drawings) {
          xml.element("Default", "Extension", DRAWING, "ContentType", KIND + "vmlDrawing");
        }
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
          xml.element("Override", "PartName", kind.getKey(), "ContentType", kind.getValue());
        }
      }
      xml.copy();
    }
  }
}
