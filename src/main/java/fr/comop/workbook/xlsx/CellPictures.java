package fr.comop.workbook.xlsx;

import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Harmless;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that stand in cells rather than over them: those of Excel 365 ("placer dans la cellule")
 * are values of a rich kind, those of WPS results of a function, {@code DISPIMG}. The parts that
 * tell of them are opened when the first such cell is met; where they are damaged there is none.
 */
final class CellPictures {
  private static final Pattern SHOWN = Pattern.compile("DISPIMG\\(\\s*\"([^\"]{1,200})\"");
  private static final String RICH = "XLRICHVALUE";
  private static final String IMAGE = "_rvRel:LocalImageIdentifier";

  private final ZippedParts zip;
  private final Relations workbook;
  private @Nullable Map<Integer, String> rich;
  private @Nullable Map<String, String> shown;

  /**
   * Pictures of a workbook.
   *
   * @param workbook its relations
   */
  CellPictures(ZippedParts zip, Relations workbook) {
    this.zip = zip;
    this.workbook = workbook;
  }

  /** The part of the picture that a cell with this {@code vm} attribute holds; null for none. */
  @Nullable String rich(String metadata) throws IOException, UnreadableWorkbook {
    Map<Integer, String> known = rich;
    if (known == null) {
      known = Harmless.read(this::richPictures, Map.of());
      rich = known;
    }
    return known.get(Whole.of(metadata, 0));
  }

  /** The part of the picture that a formula shows; null when it shows none. */
  @Nullable String shown(String formula) throws IOException, UnreadableWorkbook {
    Matcher call = formula.contains("DISPIMG") ? SHOWN.matcher(formula) : null;
    if (call == null || !call.find()) {
      return null;
    }
    Map<String, String> known = shown;
    if (known == null) {
      known = Harmless.read(this::cellImages, Map.of());
      shown = known;
    }
    return known.get(call.group(1));
  }

  /** Parts of pictures, by the number that cells refer to, from 1. */
  private Map<Integer, String> richPictures() throws IOException, UnreadableWorkbook {
    List<Integer> values = new ArrayList<>(); // of each number the place among the values
    metadata(values);
    List<String> targets = targets();
    Map<Integer, Integer> images = images(places());
    Map<Integer, String> pictures = new HashMap<>();
    for (int number = 0; number < values.size(); number++) {
      int target = images.getOrDefault(values.get(number), -1);
      if (target >= 0 && target < targets.size() && zip.has(targets.get(target))) {
        pictures.put(number + 1, targets.get(target));
      }
    }
    return pictures;
  }

  private void metadata(List<Integer> values) throws IOException, UnreadableWorkbook {
    List<String> kinds = new ArrayList<>();
    List<Integer> blocks = new ArrayList<>();
    List<Integer> pending = new ArrayList<>();
    String section = "";
    try (XmlPart xml = open(workbook.ofType("sheetMetadata").orElse(""))) {
      while (xml != null && xml.nextElement()) {
        switch (xml.name()) {
          case "metadataType" -> {
            if (kinds.size() < Bounds.PICTURES) {
              kinds.add(String.valueOf(xml.attribute("name")));
            }
          }
          case "futureMetadata", "cellMetadata", "valueMetadata" ->
              section = xml.name() + String.valueOf(xml.attribute("name"));
          case "rvb" -> {
            if (section.equals("futureMetadata" + RICH) && blocks.size() < Bounds.STYLES) {
              blocks.add(Whole.of(String.valueOf(xml.attribute("i")), -1));
            }
          }
          case "rc" -> {
            if (section.startsWith("valueMetadata") && pending.size() < Bounds.STYLES) {
              int kind = Whole.of(String.valueOf(xml.attribute("t")), 0) - 1;
              boolean ours = kind >= 0 && kind < kinds.size() && kinds.get(kind).equals(RICH);
              pending.add(ours ? Whole.of(String.valueOf(xml.attribute("v")), -1) : -1);
            }
          }
          default -> {}
        }
      }
    }
    for (int block : pending) {
      values.add(block >= 0 && block < blocks.size() ? blocks.get(block) : -1);
    }
  }

  /** At which place values of each structure tell the picture; -1 for those that tell none. */
  private List<Integer> places() throws IOException, UnreadableWorkbook {
    List<Integer> places = new ArrayList<>();
    int key = 0;
    try (XmlPart xml = open(workbook.ofExtension("rdRichValueStructure").orElse(""))) {
      while (xml != null && xml.nextElement() && places.size() < Bounds.PICTURES) {
        if (xml.name().equals("s")) {
          places.add(-1);
          key = 0;
        } else if (xml.name().equals("k") && !places.isEmpty()) {
          if (IMAGE.equals(xml.attribute("n"))) {
            places.set(places.size() - 1, key);
          }
          key++;
        }
      }
    }
    return places;
  }

  /** Numbers of pictures, by the place of the value that tells them. */
  private Map<Integer, Integer> images(List<Integer> places)
      throws IOException, UnreadableWorkbook {
    Map<Integer, Integer> images = new HashMap<>();
    int value = -1;
    int wanted = -1;
    int key = 0;
    try (XmlPart xml = open(workbook.ofExtension("rdRichValue").orElse(""))) {
      while (xml != null && xml.nextElement() && value < Bounds.STYLES) {
        if (xml.name().equals("rv")) {
          value++;
          int structure = Whole.of(String.valueOf(xml.attribute("s")), -1);
          wanted = structure >= 0 && structure < places.size() ? places.get(structure) : -1;
          key = 0;
        } else if (xml.name().equals("v")) {
          if (key++ == wanted) {
            images.put(value, Whole.of(xml.text(), -1));
          }
        }
      }
    }
    return images;
  }

  private List<String> targets() throws IOException, UnreadableWorkbook {
    String part = workbook.ofExtension("richValueRel").orElse("");
    Relations relations = Relations.of(zip, part);
    List<String> targets = new ArrayList<>();
    try (XmlPart xml = open(part)) {
      while (xml != null && xml.nextElement() && targets.size() < Bounds.PICTURES) {
        if (xml.name().equals("rel")) {
          targets.add(relations.byId(String.valueOf(xml.reference("id"))).orElse(""));
        }
      }
    }
    return targets;
  }

  /** The pictures of WPS, by their names. */
  private Map<String, String> cellImages() throws IOException, UnreadableWorkbook {
    String part = workbook.ofExtension("cellImage").orElse("");
    Relations relations = Relations.of(zip, part);
    Map<String, String> images = new HashMap<>();
    String name = "";
    try (XmlPart xml = open(part)) {
      while (xml != null && xml.nextElement() && images.size() < Bounds.PICTURES) {
        if (xml.name().equals("cNvPr")) {
          name = String.valueOf(xml.attribute("name"));
        } else if (xml.name().equals("blip")) {
          String target = relations.byId(String.valueOf(xml.reference("embed"))).orElse("");
          if (zip.has(target)) {
            images.put(name, target);
          }
        }
      }
    }
    return images;
  }

  private @Nullable XmlPart open(String part) throws IOException, UnreadableWorkbook {
    return XmlPart.open(zip, part, Vocabulary.ANY);
  }
}
