package fr.comop.summary.book.sheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of a gallery. */
final class GallerySheet {
  private static final int ACROSS = 2;
  private static final int COLUMNS = 9;
  private static final int ROWS = 25;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Gallery gallery;

  GallerySheet(XSSFWorkbook workbook, Styles styles, Gallery gallery) {
    this.workbook = workbook;
    this.styles = styles;
    this.gallery = gallery;
  }

  void make(Paper paper) {
    XSSFSheet sheet = workbook.createSheet(gallery.name());
    SheetCells cells = new SheetCells(workbook, sheet, styles);
    cells.row(0, List.of(Cell.of(gallery.title()).toned(Tone.TITLE)));
    int row = 1;
    for (String note : gallery.notes()) {
      cells.row(row++, List.of(Cell.of(note).toned(Tone.NOTE)));
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    for (int at = 0; at < gallery.diagrams().size(); at++) {
      int left = at % ACROSS * (COLUMNS + 1);
      int top = row + 1 + at / ACROSS * (ROWS + 1);
      XSSFClientAnchor anchor =
          drawing.createAnchor(0, 0, 0, 0, left, top, left + COLUMNS, top + ROWS);
      new DrawnChart(drawing.createChart(anchor)).draw(gallery.diagrams().get(at));
    }
    paper.dress(sheet, false);
    // no chart is cut by the end of a page
    sheet.getPrintSetup().setFitHeight((short) 1);
  }
}
