package fr.comop.workbook.xls;

import fr.comop.workbook.marked.ListCell;
import fr.comop.workbook.marked.ListLetters;
import fr.comop.workbook.marked.ListLink;
import fr.comop.workbook.marked.ListLook;
import fr.comop.workbook.marked.ListRow;
import fr.comop.workbook.marked.ListSheet;
import java.util.EnumMap;
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
  private static final int NO_FONT = 4; // the format leaves this number out

  private final HSSFWorkbook workbook;
  private final HSSFSheet sheet;
  private final XlsStyles styles;
  private final Map<ListLook, HSSFCellStyle> looks = new EnumMap<>(ListLook.class);

  /** A list to be written to an empty sheet. */
  XlsList(HSSFSheet sheet, XlsStyles styles) {
    this.workbook = sheet.getWorkbook();
    this.sheet = sheet;
    this.styles = styles;
  }

  void write(ListSheet list) {
    for (int index = 0; index < ListSheet.WIDTHS.size(); index++) {
      sheet.setColumnWidth(index, ListSheet.WIDTHS.get(index) * CHARACTER);
    }
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true); // POI has the bits of these two exchanged
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0); // as many pages as there are
    for (int index = 0; index < list.rows().size(); index++) {
      ListRow row = list.rows().get(index);
      if (!row.cells().isEmpty()) {
        row(index, row);
      }
    }
    sheet.createFreezePane(0, list.frozen());
    sheet.protectSheet("");
  }

  private void row(int index, ListRow row) {
    HSSFRow made = sheet.createRow(index);
    made.setHeightInPoints(row.height());
    for (int column = 0; column < row.cells().size(); column++) {
      ListCell cell = row.cells().get(column);
      HSSFCell written = made.createCell(column);
      written.setCellValue(cell.text());
      written.setCellStyle(looks.computeIfAbsent(cell.look(), this::style));
      ListLink link = cell.link();
      if (link != null) {
        HSSFHyperlink click = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        click.setAddress(MarkedXls.quoted(link.sheet()) + "!" + link.cell());
        written.setHyperlink(click);
      }
    }
  }

  private HSSFCellStyle style(ListLook look) {
    HSSFFont font = font(look.letters());
    return styles.listed(
        format -> {
          format.setFontIndex((short) font.getIndex());
          format.setIndentNotParentFont(true);
          format.setVerticalAlignment(VerticalAlignment.TOP.getCode());
          format.setIndentNotParentAlignment(true);
          if (!look.fill().isEmpty()) {
            Fill.solid(styles.similar(look.fill())).to(format);
          }
          if (look.boxed()) {
            format.setWrapText(true);
            boxed(format, styles.similar(ListLook.EDGE));
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
  private HSSFFont font(ListLetters letters) {
    short colour = styles.similar(letters.colour());
    short height = (short) (letters.size() * TWIPS);
    byte underline = letters.underlined() ? Font.U_SINGLE : Font.U_NONE;
    for (int index = 0; index < workbook.getNumberOfFonts(); index++) {
      HSSFFont known = workbook.getFontAt(index < NO_FONT ? index : index + 1);
      if (known.getBold() == letters.bold()
          && known.getColor() == colour
          && known.getFontHeight() == height
          && known.getFontName().equals(ListLetters.FACE)
          && !known.getItalic()
          && !known.getStrikeout()
          && known.getTypeOffset() == Font.SS_NONE
          && known.getUnderline() == underline) {
        return known;
      }
    }
    HSSFFont font = workbook.createFont();
    font.setBold(letters.bold());
    font.setColor(colour);
    font.setFontHeight(height);
    font.setFontName(ListLetters.FACE);
    font.setUnderline(underline);
    return font;
  }
}
