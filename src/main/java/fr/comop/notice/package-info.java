/**
 * Registered letters (convention, art. 10, 11 and 12): the case that each belongs to, what may be
 * done in it and when. Pure: no store, no mail, no paper.
 *
 * <p><b>A case is its history.</b> What was done ({@code Act}) is added and never changed; where a
 * case and its letters stand is worked out from that. So a crash in the middle leaves what was
 * there before, and two people who act at once can't both be first.
 *
 * <p><b>One place says no</b> ({@code Guards}): it is asked before an act is added, and again for
 * each act that could be next, to tell staff what may be done and why not the rest. What the world
 * holds of the structure (received, paid, still to be judged) is looked up anew each time: what was
 * presented between approval and signature stops the signature.
 *
 * <p><b>Nothing is issued by a program</b>: each act is a person's, but the opening of a case for
 * what was never presented, which nobody outside hears of.
 */
@NullMarked
package fr.comop.notice;

import org.jspecify.annotations.NullMarked;
