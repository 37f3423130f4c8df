package fr.comop.form;

/**
 * Where something stands in a workbook.
 *
 * @param sheet the tab's name as it is in that workbook
 * @param cell such as "C7"; "" when the whole sheet is meant
 */
public record Place(String sheet, String cell) {
  /** The row, from 1, as people see it; 0 when the whole sheet is meant. */
  public int row() {
    return cell.chars()
        .filter(Character::isDigit)
        .reduce(0, (row, digit) -> row * 10 + digit - '0');
  }

  @Override
  public String toString() {
    return cell.isEmpty() ? sheet : sheet + " " + cell;
  }
}
