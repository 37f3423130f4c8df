/** A form to and from a spreadsheet file. */
@NullMarked
package fr.comop.workbook;

import org.jspecify.annotations.NullMarked;
