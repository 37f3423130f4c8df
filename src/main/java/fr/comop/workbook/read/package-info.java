/**
 * What a workbook answers to a form, given where its questions are, and what is said of a workbook
 * that was read otherwise than it was meant to be. Knows neither marks nor labels nor formats.
 *
 * <p>“confidentiel” counts in the whole row of an answer, whatever its cell: a mark missed would be
 * disclosed, one too many is asked about.
 */
@NullMarked
package fr.comop.workbook.read;

import org.jspecify.annotations.NullMarked;
