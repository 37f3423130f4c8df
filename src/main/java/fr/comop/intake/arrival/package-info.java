/**
 * What arrived: its bytes, kept whatever happens, where it came from, how far its treatment is, and
 * what hinders the ways in. Knows no form and no convention.
 *
 * <p><b>Filing away reports, it does not throw</b> ({@code Hindrances}): its failure would have
 * Camel back off, and nothing be taken in meanwhile. What stands in the way is compared round by
 * round, so that the log tells of changes only, and kept in a table that {@code comop status}
 * reads.
 *
 * <p><b>A broken machine is no fault of an arrival</b> ({@code Breakdown}): a database that is
 * gone, an archive that cannot be written or a full disk counts no try. {@code Readiness} lets
 * rounds wait then, and asks for room before each. What failure does not say whose fault it is, is
 * tried out: a file is written.
 *
 * <p><b>A mail in quarantine that somebody drags back to the inbox is the same arrival</b>: its
 * bytes say so, whatever its new UID. It keeps its reference and its date, gets no second receipt
 * (a receipt's Message-ID is its arrival's), and is read anew unless a person has judged it: the
 * convention may know its sender by now. It then goes where all goes that is decided so.
 *
 * <p><b>What came stands in a journal beside the originals</b>, one fsync a batch, so that a lost
 * store can be made anew ({@code Rebuilding}). The rebuilding reads by itself, in the journal's
 * order, rather than leave it to the service: several workers would number paper, imports and mails
 * anew, and reminders could leave meanwhile. Its answers are entered as sent, in the transaction
 * that writes them, so nobody gets them twice, and a mail that comes back to one is still known by
 * its Message-ID.
 */
@NullMarked
package fr.comop.intake.arrival;

import org.jspecify.annotations.NullMarked;
