/**
 * What a workbook answers to a form, given where its questions are, and what is said of a workbook
 * that was read otherwise than it was meant to be. Knows neither marks nor labels nor formats.
 *
 * <p>The cell for "confidentiel" is the one protective mark that a form has; it comes with every
 * question and table, so that no form's file has to ask for it. It fails closed ({@code
 * ConfidentialMark}): what is no plain no is a yes, told once for the whole workbook.
 *
 * <p>A row that adds up others is known by its words and its figures together ({@code Totals}):
 * left out with a remark where both agree. Plain words over other figures are left out with an
 * error, since to count them would count everything twice; words that may be a name count as a line
 * unless the figures are the sum. A total above its lines is compared with those below.
 *
 * <p>What stands over cells is no answer by itself ({@code WrittenOver}): a text in a shape or a
 * note is taken, with a remark, where it lies over the empty cell of one question and of no other;
 * else a remark lists it, or, where a note discusses an answer, it is kept for staff. What stands
 * in cells merged down several lines is said of each line ({@code MergedLines}), a number or a code
 * once. Pictures on a sheet that asks nothing count, whichever of the kinds asked for they are.
 *
 * <p>“confidentiel”, "ne pas diffuser" and their like ({@code Protective}) count in the whole row
 * of an answer, whatever its cell: a mark missed would be disclosed, one too many is asked about.
 * In no row of an answer they count as far as they may reach ({@code Reserved}): behind a
 * question's own words or among the titles of a table for its answers, elsewhere for the sheet, on
 * a sheet of people's own for all of it; a remark says so.
 */
@NullMarked
package fr.comop.workbook.read;

import org.jspecify.annotations.NullMarked;
