package fr.comop.workbook.grid;

import java.util.Optional;

/**
 * A cell of a sheet.
 *
 * @param row from 1, as people see it
 * @param column from 1: A is 1
 */
public record CellAddress(int row, int column) {
  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  /** The cell that "C7" or "$C$7" names; empty when it names none. */
  public static Optional<CellAddress> of(String address) {
    return of(address, 0, address.length());
  }

  /**
   * The same where the address is part of a text, as one corner in "C7:D9" is.
   *
   * @param from index of its first character
   * @param to index after its last one
   */
  public static Optional<CellAddress> of(String text, int from, int to) {
    int letters = after(text, from, to, '$', '$', 1);
    int afterLetters = after(text, letters, to, 'A', 'Z', MOST_LETTERS);
    int digits = after(text, afterLetters, to, '$', '$', 1);
    int end = after(text, digits, to, '0', '9', MOST_DIGITS);
    return letters == afterLetters || digits == end || end < to || text.charAt(digits) == '0'
        ? Optional.empty()
        : Optional.of(
            new CellAddress(
                Integer.parseInt(text, digits, end, 10), columnOf(text, letters, afterLetters)));
  }

  /** The index after at most so many characters of a range, from an index on. */
  private static int after(String address, int from, int to, char first, char last, int most) {
    int index = from;
    while (index < to
        && index - from < most
        && address.charAt(index) >= first
        && address.charAt(index) <= last) {
      index++;
    }
    return index;
  }

  /** The number of a column's letters: "A" gives 1. */
  public static int columnOf(String letters) {
    return columnOf(letters, 0, letters.length());
  }

  private static int columnOf(String letters, int from, int to) {
    int number = 0;
    for (int index = from; index < to; index++) {
      number = number * LETTERS + letters.charAt(index) - 'A' + 1;
    }
    return number;
  }

  /** The letters of a column's number: 1 gives "A". */
  public static String lettersOf(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  @Override
  public String toString() {
    return lettersOf(column) + row;
  }
}
