package fr.comop.workbook.xlsx;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an {@code .xlsx} or {@code .xlsm} file: values only, never a macro, never a link. */
public final class XlsxWorkbook {
  private final ZippedParts zip;

  private XlsxWorkbook(ZippedParts zip) {
    this.zip = zip;
  }

  /**
   * The workbook in a file. Pictures are found, not loaded.
   *
   * @throws UnreadableWorkbook when it is damaged, too large or no workbook
   * @throws IOException when the disk fails
   */
  public static Workbook read(Path file) throws IOException, UnreadableWorkbook {
    return ZippedParts.read(file, XlsxWorkbook::of);
  }

  /** The workbook in an open zip, otherwise as {@link #read}. */
  public static Workbook of(ZippedParts zip) throws IOException, UnreadableWorkbook {
    return new XlsxWorkbook(zip).workbook();
  }

  private record SheetEntry(String name, String relation, boolean hidden) {}

  private static final class Contents {
    private final List<SheetEntry> sheets = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final TabNames tabs = new TabNames();
    private boolean from1904;
  }

  private Workbook workbook() throws IOException, UnreadableWorkbook {
    String part =
        Relations.of(zip, "")
            .ofType("officeDocument")
            .orElseThrow(() -> new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no office document"));
    Contents contents = contents(part);
    if (contents.sheets.isEmpty()) {
      throw new UnreadableWorkbook(Why.NOT_A_WORKBOOK, "no sheet");
    }
    Relations relations = Relations.of(zip, part);
    List<Sheet> sheets = sheets(relations, contents);
    return new Workbook(
        List.copyOf(sheets),
        new References('!').cells(contents.names, sheets, contents.tabs),
        Harmless.read(this::properties, Map.of()),
        Harmless.read(this::producer, ""),
        relations.ofExtension("vbaProject").isPresent());
  }

  private Contents contents(String part) throws IOException, UnreadableWorkbook {
    Contents contents = new Contents();
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement()) {
        switch (xml.name()) {
          case "workbookPr" -> contents.from1904 = truth(xml.attribute("date1904"));
          case "sheet" -> contents.sheets.add(sheetEntry(xml, contents.tabs));
          case "definedName" -> { // a sheet that was copied brings its names along, for itself
            String name = xml.attribute("name");
            if (name != null && Workbook.mayMark(name) && contents.names.size() < Bounds.NAMES) {
              boolean copied = xml.attribute("localSheetId") != null;
              String reference = xml.text();
              if (copied) {
                contents.names.putIfAbsent(name, reference);
              } else {
                contents.names.put(name, reference);
              }
            }
          }
          default -> {}
        }
        if (contents.sheets.size() > Bounds.SHEETS) {
          throw new UnreadableWorkbook(Why.TOO_LARGE, "too many sheets");
        }
      }
    }
    return contents;
  }

  private static SheetEntry sheetEntry(XmlPart xml, TabNames tabs) {
    String name = xml.attribute("name");
    String id = xml.reference("id");
    String state = xml.attribute("state");
    return new SheetEntry(
        tabs.next(name == null ? "" : name),
        id == null ? "" : id,
        state != null && state.toLowerCase(java.util.Locale.ROOT).contains("hidden"));
  }

  private List<Sheet> sheets(Relations relations, Contents contents)
      throws IOException, UnreadableWorkbook {
    List<String> shared = SharedTexts.read(zip, relations.ofType("sharedStrings").orElse(""));
    NumberStyles styles = NumberStyles.read(zip, relations.ofType("styles").orElse(""));
    List<Sheet> sheets = new ArrayList<>();
    Budget budget = new Budget();
    CellPictures inCells = new CellPictures(zip, relations);
    for (SheetEntry entry : contents.sheets) {
      Optional<String> part = relations.byId(entry.relation());
      if (part.isEmpty()) {
        continue;
      }
      if (!zip.has(part.get())) {
        throw new UnreadableWorkbook(Why.DAMAGED, "a sheet is missing");
      }
      XlsxSheet sheet = new XlsxSheet(zip, part.get(), budget);
      sheets.add(
          sheet.read(
              entry.name(),
              entry.hidden(),
              rulers -> new SheetPart(shared, styles, contents.from1904, budget, inCells, rulers)));
    }
    return sheets;
  }

  private Map<String, String> properties() throws IOException, UnreadableWorkbook {
    Map<String, String> properties = new HashMap<>();
    String name = null;
    // What a property says stands in another namespace than the property.
    try (XmlPart xml = XmlPart.open(zip, "docProps/custom.xml", Vocabulary.ANY)) {
      while (xml != null && xml.nextElement() && properties.size() < Bounds.PROPERTIES) {
        if (xml.name().equals("property")) {
          name = xml.attribute("name");
        } else if (name != null) {
          properties.put(name, Characters.seen(xml.text()));
          name = null;
        }
      }
    }
    return Map.copyOf(properties);
  }

  private String producer() throws IOException, UnreadableWorkbook {
    String application = "";
    String version = "";
    try (XmlPart xml = XmlPart.open(zip, "docProps/app.xml")) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("Application")) {
          application = Characters.seen(xml.text());
        } else if (xml.name().equals("AppVersion")) {
          version = Characters.seen(xml.text());
        }
      }
    }
    String producer = (application + " " + version).trim();
    return producer.substring(0, Math.min(producer.length(), 200));
  }

  private static boolean truth(@Nullable String word) {
    return "1".equals(word) || "true".equals(word);
  }
}
