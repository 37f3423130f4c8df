package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.XmlPart;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/** What one part of a package points at, inside the package; links that leave it are dropped. */
final class Relations {
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();

  private Relations() {}

  /** The relations of a part; "" names the package itself. */
  static Relations of(ZipFile zip, String part) throws IOException, UnreadableWorkbook {
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
          String name = resolved(folder, target);
          relations.byId.put(id, name);
          relations.byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
        }
      }
    }
    return relations;
  }

  Optional<String> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The first target of this type, named by the last word of its address: "styles". */
  Optional<String> ofType(String type) {
    return Optional.ofNullable(byType.get(type));
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
