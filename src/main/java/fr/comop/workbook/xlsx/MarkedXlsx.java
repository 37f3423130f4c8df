package fr.comop.workbook.xlsx;

import com.ctc.wstx.exc.WstxLazyException;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.marked.CellMarks;
import fr.comop.workbook.marked.ListSheet;
import fr.comop.workbook.marked.ToMend;
import fr.comop.workbook.part.NewPackage;
import fr.comop.workbook.part.Whole;
import fr.comop.workbook.part.XmlCopy;
import fr.comop.workbook.part.XmlPart;
import fr.comop.workbook.part.ZippedParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the marked copy of an {@code .xlsx} or {@code .xlsm} file. Parts that need no change are
 * copied as they are compressed; the others pass through, event by event, in constant memory. A
 * copy that was mended and sent back is marked afresh: what we had put in is replaced.
 */
public final class MarkedXlsx {
  private static final String SHEET_KIND = "spreadsheetml.worksheet+xml";

  private final ZippedParts zip;
  private final NewPackage copy;
  private final ToMend toMend;
  private final CellMarks marks;
  private final Outline outline;
  private final PartNames names;
  private final Palette palette;
  private final NewContentTypes types = new NewContentTypes();
  private final NewRelations relations;

  /** The drawings of notes that were written. */
  private final List<String> drawings = new ArrayList<>();

  private MarkedXlsx(ZippedParts zip, NewPackage copy, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    this.zip = zip;
    this.copy = copy;
    this.toMend = toMend;
    this.marks = new CellMarks(toMend.findings());
    this.outline = Outline.read(zip);
    this.names = new PartNames(zip);
    this.palette = palette(zip, outline);
    this.relations = new NewRelations(outline.relations());
  }

  /**
   * Writes the marked copy of a workbook to a file.
   *
   * @throws UnreadableWorkbook when the workbook is too strange to be marked, or its copy no sound
   *     package
   * @throws IOException likewise, and when the disk fails
   */
  public static void write(Path original, Path copy, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    List<String> drawings = new ArrayList<>();
    ZippedParts.read(
        original,
        zip -> {
          try (NewPackage made = new NewPackage(copy)) {
            MarkedXlsx marked = new MarkedXlsx(zip, made, toMend);
            marked.write();
            drawings.addAll(marked.drawings);
          } catch (XMLStreamException | WstxLazyException e) {
            throw new UnreadableWorkbook(Why.DAMAGED, String.valueOf(e.getMessage()));
          }
          return copy;
        });
    PackageCheck.check(copy, drawings);
  }

  /** Writes one part. */
  private interface Work {
    void on(XmlCopy xml) throws XMLStreamException;
  }

  /** A sheet, its part of the marks, and the parts that its comments are in. */
  private final class Marking {
    private final String part;
    private final NavigableMap<Integer, NavigableMap<Integer, CellMark>> cells;
    private final Relations existing;
    private final NewRelations added;
    private final @Nullable String comments;
    private final CommentsCopy commentsCopy;
    private String newComments = "";
    private String newDrawing = "";

    Marking(Outline.Tab tab) throws IOException, UnreadableWorkbook {
      this.part = tab.part();
      this.cells = marks.of(tab.name());
      this.existing = Relations.of(zip, part);
      this.added = new NewRelations(existing);
      this.comments = existing.ofType("comments").filter(name -> zip.has(name)).orElse(null);
      this.commentsCopy = CommentsCopy.of(zip, comments == null ? "" : comments, byAddress(cells));
    }

    boolean hasComments() {
      return !cells.isEmpty() || commentsCopy.hasOurs();
    }

    /** Names the parts to be added, so that the package can tell of them first. */
    void plan() {
      if (!cells.isEmpty() && comments == null) {
        newComments = names.free("xl/commentsComop", ".xml");
        types.add(newComments, "spreadsheetml.comments+xml");
        added.add(outline.dialect().type("comments"), newComments);
      }
    }

    void write() throws IOException, XMLStreamException {
      boolean draws = !commentsCopy.added().isEmpty();
      SheetCopy sheet =
          new SheetCopy(palette, cells, draws ? this::newDrawing : null, outline.dialect());
      rewrite(part, sheet::write);
      if (hasComments()) {
        if (comments != null) {
          rewrite(comments, commentsCopy::write);
        } else {
          create(
              newComments,
              CommentsCopy.NONE.formatted(outline.dialect().main()),
              commentsCopy::write);
        }
        drawing(sheet);
      }
      if (!added.isEmpty()) {
        relations(part, added);
      }
    }

    private String newDrawing() {
      newDrawing = names.free("xl/drawings/vmlDrawingComop", ".vml");
      return added.add(outline.dialect().type("vmlDrawing"), newDrawing);
    }

    private void drawing(SheetCopy sheet) throws IOException, XMLStreamException {
      String relation = sheet.drawing();
      if (relation == null) {
        return;
      }
      String there = newDrawing.isEmpty() ? existing.byId(relation).orElse(null) : null;
      if (newDrawing.isEmpty() && there == null) {
        throw new XMLStreamException("a drawing of comments that is not there");
      }
      drawings.add(there == null ? newDrawing : there);
      copy.begin(there == null ? newDrawing : there);
      copy.out()
          .write(
              NoteShapes.of(
                  zip, there, commentsCopy.dropped(), commentsCopy.added(), sheet.widths()));
      copy.end();
    }
  }

  private void write() throws IOException, UnreadableWorkbook, XMLStreamException {
    List<Marking> touched = new ArrayList<>();
    for (Outline.Tab tab : outline.theirs()) {
      if (!tab.part().isEmpty() && zip.has(tab.part())) {
        Marking marking = new Marking(tab);
        if (marking.hasComments() || palette.hasOldColours() || selected(tab.part())) {
          marking.plan();
          touched.add(marking);
        }
      }
    }
    String list = own(outline.list(), "xl/worksheets/sheetComop");
    String fills = own(outline.fills(), "xl/worksheets/sheetComop");
    rewrite(NewContentTypes.PART, types::write);
    String newList = outline.list() == null ? relate(list) : null;
    String newFills = outline.fills() == null ? relate(fills) : null;
    WorkbookCopy workbook = new WorkbookCopy(outline, listName(), newList, newFills);
    rewrite(outline.part(), workbook::write);
    relations(outline.part(), relations);
    for (Marking marking : touched) {
      marking.write();
    }
    copy.begin(list);
    ListPart.writeList(copy.out(), outline.dialect(), palette, ListSheet.of(toMend, rawNames()));
    copy.end();
    copy.begin(fills);
    ListPart.writeFills(copy.out(), outline.dialect(), palette);
    copy.end();
    rewrite(outline.relations().ofType("styles").orElse(""), palette::write);
    copy.copyRest(zip.file(), Set.of(NewRelations.partOf(list), NewRelations.partOf(fills)));
  }

  private void rewrite(String part, Work work) throws IOException, XMLStreamException {
    copy.begin(part);
    try (XmlCopy xml = XmlCopy.open(zip, part, copy.out())) {
      work.on(xml);
    }
    copy.end();
  }

  private void create(String part, String blank, Work work) throws IOException, XMLStreamException {
    copy.begin(part);
    try (XmlCopy xml = XmlCopy.open(blank, copy.out())) {
      work.on(xml);
    }
    copy.end();
  }

  private void relations(String of, NewRelations added) throws IOException, XMLStreamException {
    String part = NewRelations.partOf(of);
    if (zip.has(part)) {
      rewrite(part, added::write);
    } else {
      create(part, NewRelations.NONE, added::write);
    }
  }

  private String own(Outline.@Nullable Tab tab, String stem) {
    if (tab != null) {
      return tab.part();
    }
    String part = names.free(stem, ".xml");
    types.add(part, SHEET_KIND);
    return part;
  }

  private String relate(String sheet) {
    return relations.add(outline.dialect().type("worksheet"), sheet);
  }

  /** The name of the list; another one where the submitter has a sheet of that name. */
  private String listName() {
    if (outline.list() != null) {
      return outline.list().raw();
    }
    return OwnSheets.newList(outline.tabs().stream().map(Outline.Tab::name).toList());
  }

  private Map<String, String> rawNames() {
    Map<String, String> raw = new HashMap<>();
    outline.theirs().forEach(tab -> raw.putIfAbsent(tab.name(), tab.raw()));
    return raw;
  }

  private boolean selected(String part) throws IOException, UnreadableWorkbook {
    try (XmlPart xml = XmlPart.open(zip, part)) {
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("sheetView")) {
          return xml.attribute("tabSelected") != null;
        }
        if (xml.name().equals("sheetData")) {
          return false;
        }
      }
    }
    return false;
  }

  private static Map<String, CellMark> byAddress(
      NavigableMap<Integer, NavigableMap<Integer, CellMark>> cells) {
    Map<String, CellMark> byAddress = new TreeMap<>();
    cells.forEach(
        (row, columns) ->
            columns.forEach(
                (column, mark) -> {
                  if (!mark.comment().isEmpty()) {
                    byAddress.put(new CellAddress(row, column).toString(), mark);
                  }
                }));
    return byAddress;
  }

  private static Palette palette(ZippedParts zip, Outline outline)
      throws IOException, UnreadableWorkbook {
    StyleTable table = StyleTable.read(zip, outline.relations().ofType("styles").orElse(""));
    return new Palette(
        table, outline.fills() == null ? List.of() : memory(zip, outline.fills().part(), table));
  }

  /** Our colours of an earlier marking, as our hidden sheet remembers them. */
  private static List<Shade> memory(ZippedParts zip, String part, StyleTable table)
      throws IOException, UnreadableWorkbook {
    List<Shade> shades = new ArrayList<>();
    try (XmlPart xml = XmlPart.open(zip, part)) {
      String colour = "";
      while (xml != null && xml.nextElement()) {
        if (xml.name().equals("c")) {
          String address = String.valueOf(xml.attribute("r"));
          int format = Whole.of(String.valueOf(xml.attribute("s")), 0);
          if (address.startsWith("A")) {
            colour = table.colourOf(table.fillOf(format));
          } else if (address.startsWith("B") && Shade.isOne(colour)) {
            shades.add(
                new Shade(colour, table.fillColours().indexOf(colour), table.fillOf(format)));
          }
        }
      }
    }
    return shades;
  }
}
