/**
 * From what arrived to a submission and its answer: the line of treatment ({@link Intake}) and what
 * staff may do about it.
 *
 * <pre>{@code
 * sql, folder, mailbox, mail, container
 *   intake -> answer -> assessment -> identification -> arrival
 * }</pre>
 *
 * <p>Arrows lead to what is known, over whatever stands between; {@code HouseTest} holds them, and
 * none leads back. The ways in and the store know this line; it knows none of them.
 *
 * <p><b>Where many arrivals wait, a handful of them shares a transaction</b>, for H2 writes whole
 * pages at each commit. When one breaks down, all of the handful are rolled back and each is taken
 * by itself.
 *
 * <p><b>Versions are numbered in the order of receipt</b> ({@code Turns}), however many workers
 * read: a handful's mails are all opened before one is dealt with, so that others learn whose they
 * are, and a worker waits while something of the same beneficiary's that came earlier is under way.
 * After two minutes it goes on all the same: rather out of order than never.
 *
 * <p><b>Which version counts goes by its date of receipt</b> ({@code Submission.BY_RECEIPT}), not
 * by its number: what lay in quarantine for days gets its number when it is let in.
 *
 * <p><b>The three-year programme</b> (art. 2, 4.3) is the programme "of 2019", imported by staff;
 * it plans 2020 to 2022.
 */
@NullMarked
package fr.comop.intake;

import org.jspecify.annotations.NullMarked;
