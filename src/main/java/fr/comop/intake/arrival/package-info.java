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
