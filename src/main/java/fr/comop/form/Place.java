package fr.comop.form;

/**
 * Where something stands in a workbook.
 *
 * @param sheet the tab's name as it is in that workbook
 * @param cell such as "C7"; "" when the whole sheet is meant
 */
public record Place(String sheet, String cell) {
  @Override
  public String toString() {
    return cell.isEmpty() ? sheet : sheet + " " + cell;
  }
}
