/**
 * The cells of a spreadsheet file, whatever its format; what comop itself puts into one to know it
 * again (its marks, its own sheets); why a file has no cells to show. Knows no format, and of forms
 * only what a raw answer is.
 *
 * <p>{@code Workbook} drops the sheets that a marked copy adds, so that no reader ever sees them.
 */
@NullMarked
package fr.comop.workbook.grid;

import org.jspecify.annotations.NullMarked;
