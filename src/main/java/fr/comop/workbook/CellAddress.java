package fr.comop.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a sheet.
 *
 * @param row from 1, as people see it
 * @param column from 1: A is 1
 */
public record CellAddress(int row, int column) {
  private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");
  private static final int LETTERS = 26;

  /** The cell that "C7" or "$C$7" names; empty when it names none. */
  public static Optional<CellAddress> of(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches()
        ? Optional.of(
            new CellAddress(Integer.parseInt(matcher.group(2)), columnOf(matcher.group(1))))
        : Optional.empty();
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
