/**
 * What is shown in the copy of a workbook that goes back to its sender, whatever its format: which
 * cells, in which colour, with which comment, and the list of what to mend. Knows findings and the
 * grid; no format.
 *
 * <p>The list is laid out once ({@code ListSheet}: rows of cells with a role, a text and perhaps a
 * link; widths, heights, colours); each format has a printer of it. Fills and not conditional
 * formats colour the cells: SheetJS drops conditional formats, and what phone previews and Numbers
 * make of them is unknown.
 *
 * <p>Undoing a marking must survive a program that numbers all styles anew: each of our colours has
 * a tone of its own for each fill that it covers ({@code Tones}), and a hidden sheet keeps a cell
 * with that fill beside it. Our comments are known by their first words, the list by a defined
 * name. What is found in a merged cell that nobody sees is shown in the one that they see. A copy
 * is read again before it leaves, and that of an {@code .xlsx} checked as a package: what is too
 * strange to be marked is answered without a copy, which the answer says, with an audit line.
 */
@NullMarked
package fr.comop.workbook.marked;

import org.jspecify.annotations.NullMarked;
