package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.part.Harmless;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a copy is a package as Office wants one (ECMA-376, part 2): it leans on what the original
 * declares, and originals are sometimes odd. Only names and declarations are looked at, and the
 * drawings of notes, which are edited as text: the bytes of other parts were copied or written by
 * an XML writer.
 */
final class PackageCheck {
  private static final String RELATIONS = ".rels";

  private final ZippedParts copy;
  private final Set<String> endings = new HashSet<>();
  private final Set<String> named = new HashSet<>();

  private PackageCheck(ZippedParts copy) {
    this.copy = copy;
  }

  /**
   * Checks a copy.
   *
   * @param drawings the drawings of notes that were written
   * @throws UnreadableWorkbook when it is none that programs would open; says what is wrong
   */
  static void check(Path copy, List<String> drawings) throws IOException, UnreadableWorkbook {
    ZippedParts.read(
        copy,
        parts -> {
          new PackageCheck(parts).check(drawings);
          return copy;
        });
  }

  private void check(List<String> drawings) throws IOException, UnreadableWorkbook {
    declarations();
    Set<String> seen = new HashSet<>();
    for (String name : copy.names().toList()) {
      String key = ZippedParts.key(name);
      if (!seen.add(key)) {
        throw wrong(name, "stands there twice, but for its case");
      }
      if (name.indexOf('\\') >= 0 || name.startsWith("/")) {
        throw wrong(name, "has no name that a part may have");
      }
      String ending = key.substring(key.lastIndexOf('.') + 1);
      if (!key.equals(ZippedParts.key(NewContentTypes.PART))
          && !named.contains("/" + key)
          && !endings.contains(ending)) {
        throw wrong(name, "has no content type");
      }
      if (key.endsWith(RELATIONS)) {
        relations(name);
      }
    }
    for (String drawing : drawings) {
      sound(drawing);
    }
  }

  private void declarations() throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(copy, NewContentTypes.PART)) {
      while (xml != null && xml.nextElement()) {
        String ending = xml.name().equals("Default") ? xml.attribute("Extension") : null;
        String part = xml.name().equals("Override") ? xml.attribute("PartName") : null;
        if (ending != null && !endings.add(ZippedParts.key(ending))) {
          throw wrong(NewContentTypes.PART, "tells the kind of " + ending + " twice");
        }
        if (part != null && !named.add(ZippedParts.key(part))) {
          throw wrong(NewContentTypes.PART, "tells the kind of " + part + " twice");
        }
      }
    }
  }

  private void relations(String name) throws IOException, UnreadableWorkbook {
    Set<String> ids = new HashSet<>();
    String folder = name.substring(0, Math.max(0, name.lastIndexOf("_rels/")));
    String owner = name.substring(name.lastIndexOf('/') + 1, name.length() - RELATIONS.length());
    Relations relations = Relations.of(copy, folder + owner);
    try (XmlPart xml = XmlPart.open(copy, name)) {
      while (xml != null && xml.nextElement()) {
        String id = xml.attribute("Id");
        if (id != null && !ids.add(id)) {
          throw wrong(name, "has two relations " + id);
        }
        if (id != null
            && id.startsWith(NewRelations.ID)
            && !copy.has(relations.byId(id).orElse(""))) {
          throw wrong(name, "leads to a part that is not there, by " + id);
        }
      }
    }
  }

  private void sound(String drawing) throws IOException, UnreadableWorkbook {
    boolean sound =
        Harmless.read(
            () -> {
              try (XmlPart xml = XmlPart.open(copy, drawing, Vocabulary.ANY)) {
                while (xml != null && xml.nextElement()) {
                  xml.name();
                }
                return true;
              }
            },
            false);
    if (!sound) {
      throw wrong(drawing, "is no sound XML");
    }
  }

  private static UnreadableWorkbook wrong(String part, String what) {
    return new UnreadableWorkbook(
        Why.DAMAGED, "the marked copy is no package to be sent: its part " + part + " " + what);
  }
}
