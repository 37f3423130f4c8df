/** What the readers of all workbook formats share: bounds, parts of a package, cells in rows. */
@NullMarked
package fr.comop.workbook.part;

import org.jspecify.annotations.NullMarked;
