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
 * <p><b>Exports count as no total</b>: the committee's holds the very numbers that its summary
 * shows, and none that hides others. They have their line in the audit trail.
 *
 * <p><b>Looking discloses nothing</b>: what a command shows on the screen is for who gave it. It
 * shows what would leave, with all that was told before taken in.
 *
 * <p><b>A mail to partners goes to each alone</b>: they need not know one another.
 */
@NullMarked
package fr.comop.edition;

import org.jspecify.annotations.NullMarked;
