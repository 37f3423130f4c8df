/**
 * All rows of a store, out of one database and into another, whatever they mean: for a backup, for
 * the way from H2 to PostgreSQL, and for a journal of some of them.
 *
 * <p><b>Rows, not the database's own backup.</b> H2's {@code BACKUP} and {@code SCRIPT} want its
 * administrator, which nobody is who comes in while a service runs, and an alias that writes files
 * for whoever asks would give the role what it is to be without. Rows that are read in one
 * transaction, which sees all tables as they stood when it began, need no more than the role has,
 * are the same from both databases, go into either, and can be read without any.
 *
 * <p><b>Page by page, by their keys</b>: H2 builds what a statement returns whole, in the memory of
 * the service, before the first row leaves.
 *
 * <p>Quartz's tables stay: it fills them at each start.
 */
@NullMarked
package fr.comop.ledger.rows;

import org.jspecify.annotations.NullMarked;
