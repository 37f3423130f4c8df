/** What is marked in the copy of a workbook that goes back to its sender, whatever its format. */
@NullMarked
package fr.comop.workbook.marked;

import org.jspecify.annotations.NullMarked;
