package fr.comop.workbook.blank;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The few colours of a blank workbook: one accent, its tints, and greys. */
enum Paint {
  /** Titles, required columns, asterisks. */
  ACCENT(0x1F5C7A),
  /** Behind the titles of columns that may stay empty. */
  TINT(0xDDE9EF),
  /** Behind answers. */
  ANSWER(0xF6FAFC),
  /** Behind what the service filled in and locked. */
  GIVEN(0xECEEF0),
  /** Behind answers brought along from last year, to be looked at. */
  BROUGHT(0xFFF4D6),
  /** Around answers. */
  RULE(0xB4C6D0),
  /** Ordinary text. */
  INK(0x262B30),
  /** Help. */
  GREY(0x5F6B74),
  /** Text on the accent. */
  WHITE(0xFFFFFF);

  private final int rgb;

  Paint(int rgb) {
    this.rgb = rgb;
  }

  XSSFColor color() {
    return new XSSFColor(
        new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
