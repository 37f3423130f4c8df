package fr.comop.workbook.find;

import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;

/**
 * A text of a workbook that has a key.
 *
 * @param row from 1
 * @param column from 1
 * @param key see {@link Wording#key}
 * @param alone whether nothing else stands in its row
 */
record SeenLabel(Sheet sheet, int row, int column, String key, boolean alone) {
  Workbook.Named cell() {
    return new Workbook.Named(sheet, new CellAddress(row, column));
  }
}
