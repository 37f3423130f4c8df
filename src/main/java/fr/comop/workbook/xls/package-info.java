/**
 * The cells of an {@code .xls} file (Excel 97 to 2003), read record by record and within bounds.
 */
@NullMarked
package fr.comop.workbook.xls;

import org.jspecify.annotations.NullMarked;
