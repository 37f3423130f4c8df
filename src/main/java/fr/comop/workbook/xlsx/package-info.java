/** Reads Office Open XML workbooks, streaming and bounded: nothing in them is trusted. */
@NullMarked
package fr.comop.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
