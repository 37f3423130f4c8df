package fr.comop.workbook.xlsx;

/**
 * One of our colours and the fill that it took the place of. Each has a tone of its own, so that
 * whatever program saves the copy, the colour still tells which fill to give back.
 *
 * @param colour "FFF9C9C0"
 * @param fill its number among the fills
 * @param original number of the fill below it
 */
record Shade(String colour, int fill, int original) {
  private static final String ERROR = "FFF9C9";
  private static final String REMARK = "FFFCE9";
  private static final int FIRST = 0xB4;
  private static final int TONES = 0x40;

  boolean error() {
    return colour.startsWith(ERROR);
  }

  /** Whether a colour is one of ours. */
  static boolean isOne(String colour) {
    return colour.length() == 8 && (colour.startsWith(ERROR) || colour.startsWith(REMARK));
  }

  /** One of the tones of a severity, from 0; there are 64. */
  static String tone(boolean error, int number) {
    return (error ? ERROR : REMARK) + "%02X".formatted(FIRST + number % TONES);
  }

  /** Whether a tone of this number is another than those before. */
  static boolean exists(int number) {
    return number < TONES;
  }
}
