/** The cells of an {@code .ods} file (OpenDocument), read in one pass and within bounds. */
@NullMarked
package fr.comop.workbook.ods;

import org.jspecify.annotations.NullMarked;
