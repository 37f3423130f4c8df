/**
 * A summary as a workbook: what each of its sheets says, without POI, which {@code sheet} alone
 * knows.
 *
 * <p><b>Both ways to the cells that people filled in</b>: a click on a figure leads to the lines of
 * "D’où viennent les chiffres" that tell its cells, each of them to its line of "Réponses", where
 * every received answer stands with what became of it, or why it counts nowhere.
 *
 * <p><b>Missing is an empty cell on grey</b>: a word would make a column of numbers one of texts,
 * which charts draw as zero; why it is missing stands on the sheet of gaps.
 *
 * <p>Everything comes from the {@link fr.comop.summary.Summary} that an audience sees; nothing is
 * looked up elsewhere, so that nothing can be shown that it hides.
 */
@NullMarked
package fr.comop.summary.book;

import org.jspecify.annotations.NullMarked;
