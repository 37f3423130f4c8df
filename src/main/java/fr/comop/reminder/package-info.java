/**
 * Reminds beneficiaries of what they owe, and staff of what waits for them.
 *
 * <p><b>One mail a structure and step, whichever conventions ask</b>: a standing holds what is owed
 * for a year by all of them, one departure a day is the most urgent one, at its own hour, and it
 * tells only of documents whose own campaign was opened by then ({@code CampaignCalendar.asksFor}).
 * It is written on the stationery of the convention whose step it is. Where it goes in the place of
 * another convention's opening, it brings that one's blank workbooks and due days. Of two years
 * (deadlines before and after New Year) there are two threads, and may be two mails of one day.
 *
 * <p><b>A reminder is a row with a key</b> (beneficiary, year, day, round), written in one
 * transaction with its mail in the outbox and its audit line. Quartz wakes, the pure {@code
 * campaign.Sweep} decides, the key arbitrates between copies: the loser's transaction is rolled
 * back. When a mail came back from everybody in To, the next round of the same key goes to the next
 * contact, whoever had a copy: a copy asks nobody to do anything.
 *
 * <p><b>A reminder is looked at again just before it leaves</b> ({@code correspondence.Recall}):
 * the Postman asks whether it would be written so now, which its Message-ID, a digest of its words,
 * tells. One that would not (all came in, another day, a later step) is taken back with its row, in
 * the sending's transaction, and the next sweep writes what is true. So a mail server that was away
 * sends no old reminders.
 *
 * <p><b>What was decided and what is stored of it come from one reading</b> ({@code FullStanding}):
 * under READ COMMITTED a second look at the same table may see what another copy of the service has
 * committed meanwhile, and would number a second mail as the next round.
 *
 * <p><b>A reminder's key is its day</b>, not its step: two documents with two due days (an
 * extension) could otherwise call for two mails of one day. An earlier day's mail never leaves
 * after a later one, and on the morning of a step nothing else does.
 *
 * <p><b>A cancelled extension stays in its table</b> and counts no more; nothing else is undone: a
 * mail that left on its days has left.
 */
@NullMarked
package fr.comop.reminder;

import org.jspecify.annotations.NullMarked;
