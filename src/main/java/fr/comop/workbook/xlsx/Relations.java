package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one part of a package points at, inside the package; links that leave it are dropped. Types
 * of the standard and those that programs add are kept apart: their last words may be the same.
 */
final class Relations {
  private static final List<String> STANDARD =
      List.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
          "http://purl.oclc.org/ooxml/officeDocument/relationships/");

  /** Those of a part that points at nothing. */
  static final Relations NONE = new Relations();

  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();
  private final Map<String, String> extensions = new HashMap<>();

  private Relations() {}

  /** The relations of a part; "" names the package itself. */
  static Relations of(ZippedParts zip, String part) throws IOException, UnreadableWorkbook {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    Relations relations = new Relations();
    try (XmlPart xml = XmlPart.open(zip, folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
      while (xml != null && xml.nextElement() && relations.byId.size() < Bounds.ENTRIES) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null
            && type != null
            && target != null
            && !"External".equals(xml.attribute("TargetMode"))) {
          relations.add(id, type, resolved(folder, ZippedParts.slashed(target)));
        }
      }
    }
    return relations;
  }

  private void add(String id, String type, String name) {
    byId.put(id, name);
    int word = type.lastIndexOf('/') + 1;
    boolean standard = STANDARD.contains(type.substring(0, word));
    (standard ? byType : extensions).putIfAbsent(type.substring(word), name);
  }

  Optional<String> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The first target of this type of the standard's, named by its last word: "styles". */
  Optional<String> ofType(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** The first target of this type of some program's own: "vbaProject". */
  Optional<String> ofExtension(String type) {
    return Optional.ofNullable(extensions.get(type));
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") || rest.startsWith("./")) {
      if (rest.startsWith("../")) {
        int parent = base.isEmpty() ? -1 : base.lastIndexOf('/', base.length() - 2);
        base = base.substring(0, parent + 1);
        rest = rest.substring(3);
      } else {
        rest = rest.substring(2);
      }
    }
    return base + rest;
  }
}
