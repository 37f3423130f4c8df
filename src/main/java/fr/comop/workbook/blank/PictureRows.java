package fr.comop.workbook.blank;

import fr.comop.form.Pictures;
import fr.comop.french.French;
import fr.comop.workbook.grid.Marks;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Writes questions that are answered with pictures: wording, and a frame to place them in. */
final class PictureRows {
  /** Stands inside the frame. */
  static final String HINT = "Placez ici vos images (menu Insertion > Image)";

  private static final int ROWS = 12;
  private static final double ROW = 12;

  private final Page page;
  private final BlankOrder order;
  private final MarkSheet marks;

  PictureRows(Page page, BlankOrder order, MarkSheet marks) {
    this.page = page;
    this.order = order;
    this.marks = marks;
  }

  void write(Pictures pictures) {
    title(pictures);
    if (!pictures.help().isEmpty()) {
      page.paragraph(Look.SMALL, order.typeset(pictures.help()));
    }
    int end = page.columns().confidential();
    hint(end);
    for (int row = 1; row < ROWS; row++) {
      frame(row == ROWS - 1, end);
    }
  }

  private void title(Pictures pictures) {
    String wording = order.typeset(pictures.wording());
    int end = page.columns().measure();
    XSSFCell cell = page.cell(0, Look.BODY);
    cell.setCellValue(page.lead(wording, wording.length(), pictures.required()));
    page.join(0, end);
    page.down(Lettering.STRONG.height(wording + " *", page.columns().width(0, end)) + 2);
    marks.name(Marks.title(pictures.id()), cell);
  }

  private void hint(int end) {
    for (int column = 0; column <= end; column++) {
      page.cell(column, Look.NOTE.edged(Edges.dashed(true, column == end, false, column == 0)));
    }
    page.text(0, Look.NOTE.edged(Edges.dashed(true, false, false, true)), French.typeset(HINT));
    page.join(0, end);
    page.down(ROW + 6);
  }

  // Only the frame's own cells are styled, not its inside.
  private void frame(boolean bottom, int end) {
    for (int column = 0; column <= end; column++) {
      if (bottom || column == 0 || column == end) {
        Edges edges = Edges.dashed(false, column == end, bottom, column == 0);
        page.cell(column, Look.ELSEWHERE.edged(edges));
      }
    }
    page.down(ROW);
  }
}
