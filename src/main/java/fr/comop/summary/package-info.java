/**
 * What staff lay before others: one model of a year, made from what was received, for each audience
 * what it may see. A pure function of the store, of {@code config/summary.yaml} and of an instant;
 * workbook, mail and page are renderings of it.
 *
 * <p><b>Which figures there are is configuration</b> ({@link fr.comop.summary.Outline}): each names
 * the question that it comes from, and Java knows no question's id. What a question asks for once
 * ("le nombre de communes touchées") is never added up from lines, where the same commune may stand
 * twice; a percentage is never added up at all, but weighed.
 *
 * <p><b>Missing is no zero.</b> A {@link fr.comop.summary.Told} is known, missing with its reason,
 * or withheld; a total says how many structures it rests on.
 *
 * <p><b>As of an instant</b> means what had been received by then, judged as staff judge it today:
 * a version that was withdrawn since had no business in any summary.
 *
 * <p><b>What is marked confidential (convention, art. 6)</b> is shown to the Region with its mark,
 * and to nobody else. A total that hides marked values leaves only when at least three hide in it,
 * and none can be reckoned from it together with all that the same audience has been told ({@link
 * fr.comop.summary.Disclosure}); partners see totals alone.
 *
 * <p><b>A number is known by what it says</b>, not by the version that says it: a document that is
 * sent again, with or without its marks, tells no other number. A zero hides nothing, as anybody
 * guesses it; nor does what an earlier version says openly. Of parts of a whole (a chart of shares)
 * another goes with the one that is marked, and a share goes with the amount that it is weighed by;
 * their cells are withheld with them. A marked line makes each figure of its table marked, whether
 * or not it counts in it: that it does not tells what it says.
 *
 * <p><b>Unless who it comes from agreed in writing</b> ({@link fr.comop.consent.Leave}). Article
 * 6.1 treats all that is exchanged as confidential, and asks for the prior written agreement of the
 * party that it comes from before a third party is told: so partners see the line of a structure
 * that agreed to that, and of no other. An agreement on what was exchanged does not lift the marks,
 * which were set against just such a disclosure; that takes one of its own, and for partners both.
 * What is shown by itself hides in no total any more, so that others in it might be reckoned: then
 * the number stays withheld, whatever its owner agreed to, for the others agreed to nothing. What
 * is shown is weighed all at once, so that totals that partners were told keep nothing from the
 * committee but what somebody marked. Past figures follow the convention under which they were
 * given. Whether a summary is shown as of an earlier instant makes no difference: what counts is
 * what is agreed to when it is disclosed.
 *
 * <p><b>The service's opinion is the Region's own</b>, on the way to a decision: no structure can
 * agree to it, and partners never see it. Grants and payments are public (décret 2017-779).
 *
 * <p><b>No ranking</b>: structures stand by name, departments likewise.
 */
@NullMarked
package fr.comop.summary;

import org.jspecify.annotations.NullMarked;
