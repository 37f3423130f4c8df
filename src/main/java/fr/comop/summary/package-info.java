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
 * <p><b>No ranking</b>: structures stand by name, departments likewise.
 */
@NullMarked
package fr.comop.summary;

import org.jspecify.annotations.NullMarked;
