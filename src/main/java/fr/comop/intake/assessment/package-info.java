/**
 * What a workbook is worth: read by the form printed in it, checked with what the store knows of
 * its beneficiary, filed as a submission, and rechecked when the rules have changed.
 *
 * <p><b>The version of a form that is printed in a workbook rules how it is read</b>; one that
 * bears none is read by the version that the convention asks for, and each submission is rechecked
 * by the version that it was read by. So a question that is new next year, or that is added in
 * mid-campaign, never turns against what was filled before.
 *
 * <p><b>A trial ("Essai") is no outcome of its own in the tables</b>: it is assessed and answered,
 * and simply never stored; the arrival's reason and the audit trail tell it.
 *
 * <p><b>A waived finding is left out</b>, not shown as a remark: the beneficiary is asked nothing,
 * so is told nothing, the copy is not coloured, and "complet" stays "complet". {@code read} shows
 * it to staff. A waiver covers what was <i>received</i> until its last day, so that a recheck years
 * later judges alike.
 *
 * <p><b>{@code recheck} replaces the latest version's findings only</b>, and reads no other:
 * earlier versions tell what was answered then, so a second one changes nothing; {@code --dry-run}
 * reads all. What no workbook says ({@code pictures-beside}) is kept. Codes once given stay.
 *
 * <p><b>A workbook of another year than the campaign's is not counted</b>, but for a correction of
 * an earlier year that is still owed; nor is one without an answer of its own. A person examines
 * both, and whatever comes in another form: no article asks for a file format, so that was received
 * on its day ({@code Exhibit}).
 */
@NullMarked
package fr.comop.intake.assessment;

import org.jspecify.annotations.NullMarked;
