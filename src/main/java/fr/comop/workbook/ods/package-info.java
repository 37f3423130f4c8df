/**
 * Workbooks of OpenDocument. Knows the grid, parts and what is marked; not the other formats.
 *
 * <p>They are read by the same hand as {@code .xlsx}: {@code OdsSheet} gives the grid that its
 * sheets give.
 *
 * <p>The marked copy ({@code MarkedOds}) is the same surgery, on {@code content.xml} row by row;
 * all other parts but {@code settings.xml} (which sheet to open) stay as they are. Rows and cells
 * that stand for many are taken apart where one is marked. Styles come before the cells that ask
 * for them, so the content is gone through twice. A digital signature of the file no longer holds.
 */
@NullMarked
package fr.comop.workbook.ods;

import org.jspecify.annotations.NullMarked;
