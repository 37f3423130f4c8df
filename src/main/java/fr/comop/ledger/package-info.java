/**
 * The database itself: its connections, transactions and migrations, and the audit trail.
 *
 * <p><b>comop works as a role of H2 that owns nothing</b> ({@code H2Role}), for the port on the
 * loopback is as good as the rights of who comes in by it: an administrator of H2 runs Java ({@code
 * create alias}) and reads files as the service's user. The owner connects at the start only, to
 * migrate and to give the role a password of this run. A table that may be deleted from may be
 * truncated, past every trigger: the audit trail may only be added to.
 *
 * <p><b>Not {@code AUTO_SERVER}</b>: whoever opened the file first would serve it, a command that
 * ends in a second as well; its key lies in a file that all may read; and it closes the database
 * from a shutdown hook of its own, under the service that is still stopping.
 *
 * <p><b>A schema is built aside and moved into place whole</b> ({@code StoreBuilding}), for H2
 * commits each statement that changes one. Migrating an existing store copies it first, so needs as
 * much room again for a moment. What both databases share is {@code db/migration}, what each says
 * in its own words (the trigger of the audit trail, H2's way to the disk) the next version, in
 * {@code db/h2} and {@code db/postgresql}. Where Flyway's history is word for word what these would
 * leave behind, Flyway is not asked ({@code History}): its classes are a tenth of a start.
 *
 * <p><b>The lock is a file of comop's own</b> ({@code StoreLock}), not H2's: it is held from before
 * the store is looked at until after it is moved or closed, and the operating system gives it back
 * whenever its holder dies.
 *
 * <p><b>A commit counts once it is on disk.</b> H2's does not get there by itself: {@code
 * Ledger.durably} adds what {@code CHECKPOINT SYNC} does ({@code h2.ToDisk}, for the role may not
 * say it), shared by those who wait together. {@code H2DurabilityTest} pulls the plug on a disk
 * that forgets what was not forced.
 *
 * <p><b>What H2's background writer does besides, somebody else has to</b>: nothing would use again
 * what was written over. {@code Ledger.tidy} does, every few seconds while the service runs.
 *
 * <p><b>Nothing is written over before all that was written earlier is on the disk</b> ({@code
 * h2.InOrder}, a file system for H2): H2 takes the room of what a commit left as soon as that
 * commit is written, forced or not, and a disk writes in an order of its own. Without it a power
 * cut left an empty database in 6 of 120 tries on such a disk, all that had been forced before
 * included.
 *
 * <p><b>H2 closes its database for good where a write fails</b>, and opens it anew once no
 * connection to the closed one is left: the ledger lets go of all of them ({@code Ledger.lose}).
 * The write delay has to be set again then, or a checkpoint would promise too much.
 *
 * <p><b>Every text that others wrote is cut where it is stored</b> ({@code ledger.Fit}), not where
 * it comes in: the columns' widths are known there, and {@code StoredTextsContract} asks the
 * database for its columns, so that a new one cannot be forgotten.
 *
 * <p><b>A row is a record</b> ({@code Columns}): a column of another name gets it in the query
 * ({@code campaign_year as "year"}), what a record nests or leaves out has a small one in its
 * store. {@code bindMethods} finds what a statement names in the record that it stores; what is
 * bound beside it by name goes before, which is how a text is cut. Jdbi looks the columns up for
 * each query anew, at some 50 microseconds; with the queries that a mail takes that was a tenth of
 * its cost, so what was found is kept. The answers of a report, hundreds of rows, are written by
 * plain JDBC.
 *
 * <p><b>A race that another copy won is run again at once</b>, five times; then it is a breakdown
 * like any other, for something may be there twice.
 */
@NullMarked
package fr.comop.ledger;

import org.jspecify.annotations.NullMarked;
