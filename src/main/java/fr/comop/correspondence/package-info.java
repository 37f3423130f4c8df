/**
 * Mails that comop writes: their texts, the outbox, and sending.
 *
 * <p><b>A mail is chosen without a lock, then locked by its id.</b> Asked for the first due row
 * {@code for update}, H2 locks every row that it sorts, and a lock writes the row anew: 500 mails
 * left a file of 4 GB. For the same reason the long texts have a table of their own.
 *
 * <p><b>Mails leave in their turn</b> ({@code Turn}): an answer goes before all reminders, those to
 * the same person too, for a reminder is looked at again before it leaves, and may then be no
 * longer true. Of one turn, mails to the same recipients keep their order.
 *
 * <p><b>The budget is counted by what was begun, not by what left</b> ({@code Spent.enter}): a
 * place is taken in a transaction of its own, one sender after the other, so that neither several
 * senders nor several copies of the service pass it, and a restart forgets nothing. A mail that the
 * server did not take gives its place back. What this minute has no room for is not looked at, so
 * that waiting writes nothing; what the day has no room for is held for an hour, and told.
 *
 * <p><b>A row lock says that a mail is being sent, a mark that it may have left</b> ({@code
 * Handovers}). The mark is written just before the dot that ends the mail ({@code
 * MarkedTransport}), in a transaction of its own ({@code Ledger.apart}), for the one that holds the
 * row is still open; so it has no foreign key to that row, whose lock it would wait for. A mark on
 * a row that nobody holds was left by a crash, on H2 and PostgreSQL alike, without a clock or a
 * heartbeat.
 *
 * <p><b>Address marks are made after the sending's transaction</b>: two senders that mark one
 * address collide on its key, which must not undo that the mails left.
 *
 * <p><b>Staff are told to ring</b> once a deliverable, because the outbox knows the mail's id,
 * which names the deliverable.
 */
@NullMarked
package fr.comop.correspondence;

import org.jspecify.annotations.NullMarked;
