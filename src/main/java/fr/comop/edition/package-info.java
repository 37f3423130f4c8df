/**
 * Summaries that were given out, as they were: who was told what, when, by whom, and the bytes.
 *
 * <p><b>An edition is what left</b>: by mail, into a directory (but for the Region, which looks at
 * what is its own), or kept under a name. Its files, its mail and what it said are in the archive;
 * its row says to whom. A number hidden in a total is told once and for all, so each edition keeps
 * which numbers its totals hide and which it shows, and whoever makes the next one for the same
 * people starts from there: nothing may follow from two summaries that follows from neither. What
 * partners were told the committee may know.
 *
 * <p><b>Its number is the next one</b>, and the key of its row: of two that are made at the same
 * time neither knows what the other tells, so the second is refused, and made anew.
 *
 * <p><b>What was kept under a name counts as told</b>, as it may be handed out at any time. It is
 * no measure of what changed: nobody has read it.
 *
 * <p><b>Exports count as no total</b>: the committee's holds what its summary of now would show,
 * and none of the cells that would tell, with what it was told before, what is withheld ({@link
 * fr.comop.edition.Viewing#kept}). They have their line in the audit trail.
 *
 * <p><b>What partners are told the committee may hear</b>, whichever is made first: a total for
 * partners is held against the lines that the committee sees too.
 *
 * <p><b>A state of an earlier day</b> is refused to others than the Region where a version that
 * came since marks what it would show.
 *
 * <p><b>Editions are in a journal in the archive</b> ({@link fr.comop.edition.EditionJournal}), so
 * that a store that is made anew knows what was told before.
 *
 * <p><b>Looking discloses nothing</b>: what a command shows on the screen is for who gave it. It
 * shows what would leave, with all that was told before taken in.
 *
 * <p><b>A mail to partners goes to each alone</b>: they need not know one another.
 */
@NullMarked
package fr.comop.edition;

import org.jspecify.annotations.NullMarked;
