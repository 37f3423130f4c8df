package fr.comop.workbook.xls;

import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import fr.comop.workbook.marked.CellMark;
import fr.comop.workbook.marked.CellMarks;
import fr.comop.workbook.marked.ListSheet;
import fr.comop.workbook.marked.ToMend;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.References;
import fr.comop.workbook.part.TabNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Makes the marked copy of an {@code .xls} file, by POI: records that it does not know, and the
 * other streams of the file, macros among them, are kept as they are. A copy that was mended and
 * sent back is marked afresh: what we had put in is replaced.
 */
public final class MarkedXls {
  /** The largest file that is marked: POI holds all of it in memory, several times. */
  private static final long MOST_BYTES = 5L << 20;

  private final HSSFWorkbook workbook;
  private final @Nullable HSSFSheet list;
  private final @Nullable HSSFSheet fills;
  private final XlsStyles styles;

  private MarkedXls(HSSFWorkbook workbook) {
    this.workbook = workbook;
    Map<String, String> names = rawNames();
    String listName = OwnSheets.list(names.keySet(), marked(workbook));
    this.list = listName == null ? null : workbook.getSheet(names.get(listName));
    this.fills = workbook.getSheet(OwnSheets.FILLS);
    this.styles = new XlsStyles(workbook, fills);
  }

  /**
   * Writes the marked copy of a workbook to a file.
   *
   * @throws UnreadableWorkbook when the workbook is too large or too strange to be marked
   * @throws IOException when the disk fails
   */
  public static void write(Path original, Path copy, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    if (Files.size(original) > MOST_BYTES) {
      throw new UnreadableWorkbook(Why.TOO_LARGE, "an .xls file too large to be marked");
    }
    Files.write(copy, Aside.read(() -> marked(original, toMend)));
  }

  private static byte[] marked(Path original, ToMend toMend)
      throws IOException, UnreadableWorkbook {
    try (POIFSFileSystem compound = opened(Files.readAllBytes(original), 0)) {
      byte[] made;
      int first;
      try (HSSFWorkbook workbook = new HSSFWorkbook(compound, true)) {
        first = new MarkedXls(workbook).mark(toMend);
        made = written(workbook);
      }
      try (POIFSFileSystem again = opened(made, first);
          HSSFWorkbook workbook = new HSSFWorkbook(again, true)) {
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
        return written(workbook);
      }
    } catch (RuntimeException e) { // POI says so by exceptions of every kind
      throw new UnreadableWorkbook(Why.DAMAGED, "xls: " + e);
    }
  }

  private static POIFSFileSystem opened(byte[] file, int first)
      throws IOException, UnreadableWorkbook {
    POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(file));
    try (InputStream stream = compound.createDocumentInputStream("Workbook")) {
      Weight.check(stream);
    }
    SheetStreams.order(compound, first);
    return compound;
  }

  private static byte[] written(HSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  /** Marks the workbook, and says which tab, from 0, is to be put first: the list. */
  private int mark(ToMend toMend) {
    CellMarks marks = new CellMarks(toMend.findings());
    Map<String, String> rawNames = rawNames();
    for (HSSFSheet sheet : theirs()) {
      XlsNotes.clean(sheet);
      styles.clean(sheet);
      mark(sheet, marks.of(TabNames.of(Characters.seen(sheet.getSheetName()))));
    }
    HSSFSheet shown = list == null ? newList(rawNames) : emptied(list);
    new XlsList(shown, styles).write(ListSheet.of(toMend, rawNames));
    remember(fills == null ? workbook.createSheet(OwnSheets.FILLS) : emptied(fills));
    int first = workbook.getSheetIndex(shown);
    FirstTab.refer(workbook, first);
    return first;
  }

  private void mark(HSSFSheet sheet, NavigableMap<Integer, NavigableMap<Integer, CellMark>> marks) {
    NavigableMap<Integer, NavigableMap<Integer, CellMark>> within =
        marks.headMap(SpreadsheetVersion.EXCEL97.getMaxRows(), true);
    within.forEach(
        (number, columns) ->
            columns
                .headMap(SpreadsheetVersion.EXCEL97.getMaxColumns(), true)
                .forEach((column, mark) -> mark(cell(sheet, number - 1, column - 1), mark)));
  }

  private void mark(HSSFCell cell, CellMark mark) {
    cell.setCellStyle(styles.marked(cell.getCellStyle(), mark.error()));
    if (!mark.comment().isEmpty()) {
      XlsNotes.add(cell, mark.comment());
    }
  }

  private static HSSFCell cell(HSSFSheet sheet, int row, int column) {
    HSSFRow there = sheet.getRow(row);
    HSSFRow made = there == null ? sheet.createRow(row) : there;
    HSSFCell cell = made.getCell(column, MissingCellPolicy.RETURN_NULL_AND_BLANK);
    if (cell != null) {
      return cell;
    }
    HSSFCell blank = made.createCell(column); // has the format of its column
    HSSFCellStyle rowStyle = made.getRowStyle();
    if (rowStyle != null) {
      blank.setCellStyle(rowStyle);
    }
    return blank;
  }

  private HSSFSheet newList(Map<String, String> names) {
    HSSFSheet made = workbook.createSheet(OwnSheets.newList(names.keySet()));
    HSSFName mark = workbook.getName(OwnSheets.LIST_MARK);
    HSSFName name = mark == null ? workbook.createName() : mark;
    name.setNameName(OwnSheets.LIST_MARK);
    name.setRefersToFormula(quoted(made.getSheetName()) + "!$A$1");
    return made;
  }

  private void remember(HSSFSheet memory) {
    styles
        .memory()
        .forEach(
            (coloured, original) -> {
              HSSFRow row = memory.createRow(memory.getPhysicalNumberOfRows());
              HSSFCell colour = row.createCell(0);
              colour.setCellValue("couleur");
              colour.setCellStyle(coloured);
              HSSFCell below = row.createCell(1);
              below.setCellValue("fond d’origine");
              below.setCellStyle(original);
            });
    workbook.setSheetVisibility(workbook.getSheetIndex(memory), SheetVisibility.VERY_HIDDEN);
  }

  private static HSSFSheet emptied(HSSFSheet sheet) {
    List<Row> rows = new ArrayList<>();
    sheet.forEach(rows::add);
    for (Row row : rows) {
      for (Cell cell : row) {
        cell.removeHyperlink();
      }
      sheet.removeRow(row);
    }
    return sheet;
  }

  private List<HSSFSheet> theirs() {
    List<HSSFSheet> theirs = new ArrayList<>();
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      HSSFSheet sheet = workbook.getSheetAt(index);
      if (!sheet.equals(list) && !sheet.equals(fills)) {
        theirs.add(sheet);
      }
    }
    return theirs;
  }

  /** Names of sheets as the file writes them, by the names that people see. */
  private Map<String, String> rawNames() {
    Map<String, String> names = new LinkedHashMap<>();
    for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
      String raw = workbook.getSheetName(index);
      names.putIfAbsent(TabNames.of(Characters.seen(raw)), raw);
    }
    return names;
  }

  private static @Nullable String marked(HSSFWorkbook workbook) {
    HSSFName mark = workbook.getName(OwnSheets.LIST_MARK);
    return mark == null ? null : new References('!').sheet(mark.getRefersToFormula());
  }

  /** A sheet's name as formulas write it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
