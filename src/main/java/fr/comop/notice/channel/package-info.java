/**
 * How registered letters leave the house, and how word of them comes back.
 *
 * <p><b>Handing over is two steps.</b> In the transaction of the act a row says that the letter is
 * to leave ({@code Dispatches.add}); a round of its own carries that out ({@code Dispatching}). The
 * row's key is the letter's number, so a letter leaves by one way, once; each step that cannot be
 * taken back is preceded by a mark on disk, and decidable after a crash. A letter that cannot be
 * carried holds up no other.
 *
 * <p><b>Word of a letter is added, never changed</b> ({@code Reporting}): slips, files and a
 * provider repeat themselves and come out of order, so a letter's state is worked out from the set
 * of what stands ({@code tracking.Tracking}). What was wrong is struck out with a reason, and stays
 * struck when it is told again.
 *
 * <p><b>The day is that of the slip</b>, typed by a person or told by the provider; never that of a
 * scan or of a file.
 *
 * <p><b>What nobody can decide by rule is a task for staff</b> ({@code Following}): a provider that
 * blocks, an unknown code, a proof that does not come, reports that contradict one another.
 */
@NullMarked
package fr.comop.notice.channel;

import org.jspecify.annotations.NullMarked;
