package fr.comop.workbook.ods;

import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.part.Bounds;
import fr.comop.workbook.part.Budget;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Harmless;
import fr.comop.workbook.part.References;
import fr.comop.workbook.part.TabNames;
import fr.comop.workbook.part.Vocabulary;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an {@code .ods} file: values only, never a macro, never a link. */
public final class OdsWorkbook {
  private static final int LONGEST_PRODUCER = 200;

  /**
   * How the name of a table begins that remembers what another file said: no sheet may be called
   * so, and nobody sees it.
   */
  private static final String ELSEWHERE = "'";

  private final ZippedParts zip;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final TabNames tabs = new TabNames();
  private final Budget budget = new Budget();
  private final Map<String, String> properties = new HashMap<>();
  private String producer = "";

  private OdsWorkbook(ZippedParts zip) {
    this.zip = zip;
  }

  /**
   * The workbook in a file. Pictures are found, not loaded.
   *
   * @throws UnreadableWorkbook when it is damaged, encrypted, too large or no workbook
   * @throws IOException when the disk fails
   */
  public static Workbook read(Path file) throws IOException, UnreadableWorkbook {
    return ZippedParts.read(file, OdsWorkbook::of);
  }

  /** The workbook in an open zip, otherwise as {@link #read}. */
  public static Workbook of(ZippedParts zip) throws IOException, UnreadableWorkbook {
    return new OdsWorkbook(zip).workbook();
  }

  private Workbook workbook() throws IOException, UnreadableWorkbook {
    if (Harmless.read(this::encrypted, false)) {
      throw new UnreadableWorkbook(Why.ENCRYPTED, "the manifest tells how parts are encrypted");
    }
    content();
    Harmless.read(this::meta, false);
    if (sheets.isEmpty()) {
      throw new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no sheet");
    }
    return new Workbook(
        List.copyOf(sheets),
        new References('.').cells(names, sheets, tabs),
        Map.copyOf(properties),
        producer,
        zip.has("Basic/script-lc.xml"));
  }

  private boolean encrypted() throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(zip, "META-INF/manifest.xml", Vocabulary.OPEN_DOCUMENT)) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("encryption-data")) {
          return true;
        }
      }
      return false;
    }
  }

  private void content() throws IOException, UnreadableWorkbook {
    String style = null;
    try (XmlPart xml = XmlPart.open(zip, "content.xml", Vocabulary.OPEN_DOCUMENT)) {
      while (xml != null && xml.nextElement()) {
        switch (xml.name()) {
          case "style" -> style = xml.attribute("name");
          case "table-properties" -> hide(style, xml.attribute("display"));
          case "tracked-changes", "dde-links" -> xml.skip(); // they hold tables of their own
          case "named-range" -> name(xml, true);
          case "table" -> sheet(xml);
          default -> {}
        }
      }
    }
  }

  private void hide(@Nullable String style, @Nullable String display) throws UnreadableWorkbook {
    if (style != null && "false".equals(display)) {
      hiddenStyles.add(style);
      if (hiddenStyles.size() > Bounds.STYLES) {
        throw new UnreadableWorkbook(Why.TOO_LARGE, "too many styles");
      }
    }
  }

  private void sheet(XmlPart xml) throws UnreadableWorkbook {
    if (sheets.size() >= Bounds.SHEETS) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "too many sheets");
    }
    String name = xml.attribute("name");
    String style = xml.attribute("style-name");
    if (name != null && name.startsWith(ELSEWHERE) && name.contains(ELSEWHERE + "#")) {
      tabs.next(name);
      xml.skip();
      return;
    }
    OdsSheet sheet = new OdsSheet(zip, budget);
    sheet.read(xml, () -> name(xml, false));
    sheets.add(
        sheet.made(
            tabs.next(name == null ? "" : name), style != null && hiddenStyles.contains(style)));
  }

  /** A sheet that was copied brings its names along, for itself. */
  private void name(XmlPart xml, boolean ofTheWorkbook) {
    String name = xml.attribute("name");
    String at = xml.attribute("cell-range-address");
    if (name != null && at != null && Workbook.mayMark(name) && names.size() < Bounds.NAMES) {
      if (ofTheWorkbook) {
        names.put(name, at);
      } else {
        names.putIfAbsent(name, at);
      }
    }
  }

  private boolean meta() throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(zip, "meta.xml", Vocabulary.OPEN_DOCUMENT)) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("generator")) {
          String generator = Characters.seen(xml.text());
          producer = generator.substring(0, Math.min(generator.length(), LONGEST_PRODUCER));
        } else if (xml.name().equals("user-defined") && properties.size() < Bounds.PROPERTIES) {
          String name = xml.attribute("name");
          String value = Characters.seen(xml.text());
          if (name != null) {
            properties.put(name, value);
          }
        }
      }
      return true;
    }
  }
}
