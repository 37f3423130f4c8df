package fr.comop.workbook.blank;

import org.apache.poi.ss.usermodel.BorderStyle;

/**
 * Lines around a cell.
 *
 * @param paint of all lines but the left one
 * @param leftPaint of the left line
 */
record Edges(
    BorderStyle top,
    BorderStyle right,
    BorderStyle bottom,
    BorderStyle left,
    Paint paint,
    Paint leftPaint) {

  static final Edges NONE = all(BorderStyle.NONE);
  static final Edges BOX = all(BorderStyle.THIN);

  /** A box with a heavy left side: not by colour alone is a required answer told. */
  static final Edges REQUIRED =
      new Edges(
          BorderStyle.THIN,
          BorderStyle.THIN,
          BorderStyle.THIN,
          BorderStyle.THICK,
          Paint.RULE,
          Paint.ACCENT);

  static final Edges UNDERLINE =
      new Edges(
          BorderStyle.NONE,
          BorderStyle.NONE,
          BorderStyle.MEDIUM,
          BorderStyle.NONE,
          Paint.ACCENT,
          Paint.ACCENT);

  /** The sides of a dashed frame that one of its cells shows. */
  static Edges dashed(boolean top, boolean right, boolean bottom, boolean left) {
    return new Edges(dash(top), dash(right), dash(bottom), dash(left), Paint.RULE, Paint.RULE);
  }

  private static Edges all(BorderStyle style) {
    return new Edges(style, style, style, style, Paint.RULE, Paint.RULE);
  }

  private static BorderStyle dash(boolean shown) {
    return shown ? BorderStyle.DASHED : BorderStyle.NONE;
  }
}
