package fr.comop.workbook.xls;

import fr.comop.form.Place;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.marked.ListLine;
import fr.comop.workbook.marked.ListSize;
import fr.comop.workbook.marked.ToMend;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/** Writes the list of what to mend. */
final class XlsList {
  private static final int CHARACTER = 256;
  private static final int TWIPS = 20; // a point
  private static final String FONT = "Calibri";
  private static final int NO_FONT = 4; // the format leaves this number out
  private static final String DARK = "262B30";
  private static final String GREY = "B4C6D0";

  /** How a cell looks. */
  private enum Look {
    TITLE(16, "1F4E5F", true, "", false),
    TEXT(10, DARK, false, "", false),
    HEAD(10, DARK, true, "DDE9EF", true),
    CELL(10, DARK, false, "", true),
    LINK(10, "0B5394", false, "", true),
    ERROR(10, DARK, true, "F9C9BF", true),
    REMARK(10, DARK, true, "FCE9BF", true);

    private final int size;
    private final String colour;
    private final boolean bold;
    private final String fill;
    private final boolean boxed;

    Look(int size, String colour, boolean bold, String fill, boolean boxed) {
      this.size = size;
      this.colour = colour;
      this.bold = bold;
      this.fill = fill;
      this.boxed = boxed;
    }
  }

  private final HSSFWorkbook workbook;
  private final HSSFSheet sheet;
  private final XlsStyles styles;
  private final Map<Look, HSSFCellStyle> looks = new EnumMap<>(Look.class);
  private final Map<String, String> rawNames;
  private int row;

  /**
   * A list to be written to an empty sheet.
   *
   * @param rawNames names of sheets as the file writes them, by the names that people see
   */
  XlsList(HSSFSheet sheet, XlsStyles styles, Map<String, String> rawNames) {
    this.workbook = sheet.getWorkbook();
    this.sheet = sheet;
    this.styles = styles;
    this.rawNames = rawNames;
  }

  void write(ToMend toMend) {
    for (int index = 0; index < ListSize.COLUMNS.size(); index++) {
      sheet.setColumnWidth(index, ListSize.COLUMNS.get(index) * CHARACTER);
    }
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true); // POI has the bits of these two exchanged
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0); // as many pages as there are
    cell(row(ListSize.TITLE), 1, Look.TITLE, toMend.title());
    for (String line : toMend.introduction()) {
      cell(row(ListSize.LINE), 1, Look.TEXT, line);
    }
    row++;
    HSSFRow head = row(ListSize.height(ListSize.titles()));
    for (int column = 1; column <= ListSize.COLUMNS.size(); column++) {
      cell(head, column, Look.HEAD, ListSize.titles().get(column - 1));
    }
    sheet.createFreezePane(0, row);
    List<ListLine> lines = ListLine.of(toMend.findings());
    for (int index = 0; index < lines.size(); index++) {
      line(index + 1, lines.get(index));
    }
    sheet.protectSheet("");
  }

  private void line(int number, ListLine line) {
    List<String> texts = ListSize.texts(number, line);
    HSSFRow cells = row(ListSize.height(texts));
    for (int column = 1; column <= texts.size(); column++) {
      String text = texts.get(column - 1);
      switch (column) {
        case ListSize.SEVERITY ->
            cell(cells, column, line.error() ? Look.ERROR : Look.REMARK, text);
        case ListSize.LINK -> link(cells, line);
        default -> cell(cells, column, Look.CELL, text);
      }
    }
  }

  private void link(HSSFRow cells, ListLine line) {
    Place target = line.target();
    String raw = target == null ? null : rawNames.get(target.sheet());
    if (target == null || raw == null) {
      cell(cells, ListSize.LINK, Look.CELL, line.link());
      return;
    }
    String at = CellAddress.of(target.cell()).map(CellAddress::toString).orElse("A1");
    HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(MarkedXls.quoted(raw) + "!" + at);
    cell(cells, ListSize.LINK, Look.LINK, line.link()).setHyperlink(link);
  }

  private HSSFRow row(int height) {
    HSSFRow made = sheet.createRow(row++);
    made.setHeightInPoints(height);
    return made;
  }

  private HSSFCell cell(HSSFRow cells, int column, Look look, String text) {
    HSSFCell cell = cells.createCell(column - 1);
    cell.setCellValue(text);
    cell.setCellStyle(looks.computeIfAbsent(look, this::style));
    return cell;
  }

  private HSSFCellStyle style(Look look) {
    HSSFFont font = font(look);
    return styles.listed(
        format -> {
          format.setFontIndex((short) font.getIndex());
          format.setIndentNotParentFont(true);
          format.setVerticalAlignment(VerticalAlignment.TOP.getCode());
          format.setIndentNotParentAlignment(true);
          if (!look.fill.isEmpty()) {
            Fill.solid(styles.similar(look.fill)).to(format);
          }
          if (look.boxed) {
            format.setWrapText(true);
            boxed(format, styles.similar(GREY));
          }
        });
  }

  private static void boxed(ExtendedFormatRecord format, short colour) {
    short thin = BorderStyle.THIN.getCode();
    format.setBorderLeft(thin);
    format.setBorderRight(thin);
    format.setBorderTop(thin);
    format.setBorderBottom(thin);
    format.setLeftBorderPaletteIdx(colour);
    format.setRightBorderPaletteIdx(colour);
    format.setTopBorderPaletteIdx(colour);
    format.setBottomBorderPaletteIdx(colour);
    format.setIndentNotParentBorder(true);
  }

  // Not by POI's findFont: it fails where a file has fewer than four fonts.
  private HSSFFont font(Look look) {
    short colour = styles.similar(look.colour);
    short height = (short) (look.size * TWIPS);
    byte underline = look == Look.LINK ? Font.U_SINGLE : Font.U_NONE;
    for (int index = 0; index < workbook.getNumberOfFonts(); index++) {
      HSSFFont known = workbook.getFontAt(index < NO_FONT ? index : index + 1);
      if (known.getBold() == look.bold
          && known.getColor() == colour
          && known.getFontHeight() == height
          && known.getFontName().equals(FONT)
          && !known.getItalic()
          && !known.getStrikeout()
          && known.getTypeOffset() == Font.SS_NONE
          && known.getUnderline() == underline) {
        return known;
      }
    }
    HSSFFont font = workbook.createFont();
    font.setBold(look.bold);
    font.setColor(colour);
    font.setFontHeight(height);
    font.setFontName(FONT);
    font.setUnderline(underline);
    return font;
  }
}
