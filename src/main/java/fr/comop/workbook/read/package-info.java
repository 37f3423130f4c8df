/** What a workbook answers. */
@NullMarked
package fr.comop.workbook.read;

import org.jspecify.annotations.NullMarked;
