package fr.comop.workbook.part;

/** Whole numbers, as the attributes and cells of a workbook write them. */
public final class Whole {
  private static final int MOST_DIGITS = 8;

  private Whole() {}

  /** The number that up to eight digits and nothing else give; else what is told. */
  public static int of(String text, int otherwise) {
    int length = text.length();
    if (length == 0 || length > MOST_DIGITS) {
      return otherwise;
    }
    int number = 0;
    for (int index = 0; index < length; index++) {
      int digit = text.charAt(index) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
