/**
 * Workbooks of Excel since 2007, with macros or without. Knows the grid, parts and what is marked;
 * not the other formats.
 *
 * <p>They are read by our own hand, some 2,500 lines with what the formats share, not by POI or
 * fastexcel-reader: number formats, names, marks, the places of pictures, formulas without values
 * and bounds on every count are needed, in one pass and 64 MB. {@code docs/benchmarks.md} says what
 * that costs beside both. POI knows which formats are dates.
 *
 * <p>The marked copy is surgery on the package ({@code MarkedXlsx}), not a file that POI writes
 * anew: parts that need no change are copied as they are compressed, the few others pass through
 * Woodstox event by event, in constant memory. The marked copies of the three formats take some
 * 5,200 lines, twice the reading of this one: what people made of their workbook has to come back
 * to them as it was.
 */
@NullMarked
package fr.comop.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
