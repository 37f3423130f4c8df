package fr.comop.workbook.blank;

import fr.comop.workbook.grid.TextLines;

/** The sizes and weights of text in a blank workbook, all in Calibri. */
enum Lettering {
  TITLE(18, true, Paint.ACCENT),
  SUBTITLE(12, true, Paint.ACCENT),
  STRONG(11, true, Paint.ACCENT),
  BODY(11, false, Paint.INK),
  CELL(10, false, Paint.INK),
  COLUMN(10, true, Paint.ACCENT),
  REQUIRED_COLUMN(10, true, Paint.WHITE),
  INTRODUCTION(10, false, Paint.GREY),
  SMALL(9, false, Paint.GREY),
  SMALL_STRONG(9, true, Paint.ACCENT);

  private final int size;
  private final boolean bold;
  private final Paint paint;

  Lettering(int size, boolean bold, Paint paint) {
    this.size = size;
    this.bold = bold;
    this.paint = paint;
  }

  /** In points. */
  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  Paint paint() {
    return paint;
  }

  /** Height of a row that shows this many lines, in points. */
  double height(int lines) {
    return lines * size * 1.33 + 4;
  }

  /** Height of a row that shows a text in a cell this wide, in points. */
  double height(String text, double width) {
    return height(TextLines.count(text, width * 11 / size / (bold ? 1.05 : 1)));
  }
}
