package fr.comop.workbook.xlsx;

import fr.comop.workbook.marked.Tones;

/**
 * One of our colours and the fill that it took the place of. Each has a tone of its own, so that
 * whatever program saves the copy, the colour still tells which fill to give back.
 *
 * @param colour "FFF9C9C0"
 * @param fill its number among the fills
 * @param original number of the fill below it
 */
record Shade(String colour, int fill, int original) {
  private static final String OPAQUE = "FF";

  boolean error() {
    return Tones.isError(colour.substring(OPAQUE.length()));
  }

  /** Whether a colour is one of ours. */
  static boolean isOne(String colour) {
    return colour.startsWith(OPAQUE) && Tones.isOne(colour.substring(OPAQUE.length()));
  }

  /** One of the tones of a severity, from 0. */
  static String tone(boolean error, int number) {
    return OPAQUE + Tones.tone(error, number);
  }
}
