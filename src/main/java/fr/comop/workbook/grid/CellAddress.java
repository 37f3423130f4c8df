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
    int letters = after(address, 0, '$', '$', 1);
    int afterLetters = after(address, letters, 'A', 'Z', MOST_LETTERS);
    int digits = after(address, afterLetters, '$', '$', 1);
    int end = after(address, digits, '0', '9', MOST_DIGITS);
    return letters == afterLetters
            || digits == end
            || end < address.length()
            || address.charAt(digits) == '0'
        ? Optional.empty()
        : Optional.of(
            new CellAddress(
                Integer.parseInt(address, digits, end, 10),
                columnOf(address.substring(letters, afterLetters))));
  }

  /** The index after at most so many characters of a range, from an index on. */
  private static int after(String address, int from, char first, char last, int most) {
    int index = from;
    while (index < address.length()
        && index - from < most
        && address.charAt(index) >= first
        && address.charAt(index) <= last) {
      index++;
    }
    return index;
  }

  /** The number of a column's letters: "A" gives 1. */
  public static int columnOf(String letters) {
    int number = 0;
    for (int index = 0; index < letters.length(); index++) {
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
