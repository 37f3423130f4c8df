/**
 * The cells of a spreadsheet file, whatever its format, and what comop writes into one to know it
 * again.
 */
@NullMarked
package fr.comop.workbook.grid;

import org.jspecify.annotations.NullMarked;
