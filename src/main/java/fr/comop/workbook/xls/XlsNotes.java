package fr.comop.workbook.xls;

import fr.comop.workbook.marked.CellMark;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** Comments on cells: theirs stay, ours go and come, below theirs where a cell has one. */
final class XlsNotes {
  private static final String AUTHOR = "Région";
  private static final int COLUMNS = 3;
  private static final int CHARACTERS = 35;

  private XlsNotes() {}

  /** Takes our comments of an earlier marking from a sheet. */
  static void clean(HSSFSheet sheet) {
    if (sheet.getCellComments().isEmpty()) {
      return;
    }
    for (Row row : sheet) {
      for (Cell cell : row) {
        HSSFComment note = (HSSFComment) cell.getCellComment();
        int ours =
            note == null ? -1 : note.getString().getString().indexOf(CellMark.HEADING.strip());
        if (note != null && ours >= 0) {
          String theirs = note.getString().getString().substring(0, ours).stripTrailing();
          if (theirs.isEmpty()) {
            cell.removeCellComment();
          } else {
            note.setString(lettered(theirs, note.getString()));
          }
        }
      }
    }
  }

  /** Gives a cell a comment. */
  static void add(HSSFCell cell, String comment) {
    HSSFComment there = cell.getCellComment();
    if (there != null) {
      String both = there.getString().getString() + "\n\n" + comment;
      there.setString(lettered(both, there.getString()));
      return;
    }
    HSSFPatriarch drawing = cell.getSheet().getDrawingPatriarch();
    if (drawing == null) {
      drawing = cell.getSheet().createDrawingPatriarch();
    }
    HSSFComment note = drawing.createCellComment(place(cell, comment));
    note.setString(new HSSFRichTextString(comment));
    note.setAuthor(AUTHOR);
    cell.setCellComment(note);
  }

  /** A text in the fonts of another that it begins like. */
  private static HSSFRichTextString lettered(String text, HSSFRichTextString like) {
    HSSFRichTextString lettered = new HSSFRichTextString(text);
    int known = Math.min(text.length(), like.length());
    for (int run = 0; run < like.numFormattingRuns(); run++) {
      int start = like.getIndexOfFormattingRun(run);
      int end = run + 1 < like.numFormattingRuns() ? like.getIndexOfFormattingRun(run + 1) : known;
      if (start < Math.min(end, known)) {
        lettered.applyFont(start, Math.min(end, known), like.getFontOfFormattingRun(run));
      }
    }
    return lettered;
  }

  private static HSSFClientAnchor place(HSSFCell cell, String comment) {
    int lines = comment.lines().mapToInt(line -> 1 + line.length() / CHARACTERS).sum() + 1;
    int column =
        Math.min(
            cell.getColumnIndex() + 1, SpreadsheetVersion.EXCEL97.getLastColumnIndex() - COLUMNS);
    int row = Math.min(cell.getRowIndex(), SpreadsheetVersion.EXCEL97.getLastRowIndex() - lines);
    return new HSSFClientAnchor(
        0, 0, 0, 0, (short) column, row, (short) (column + COLUMNS), row + lines);
  }
}
