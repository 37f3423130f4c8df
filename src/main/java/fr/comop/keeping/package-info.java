/**
 * What keeps a store beyond its machine: a backup, its way back, and the way to another database;
 * and a journal of what staff decide.
 *
 * <p><b>A backup is made of rows</b> ({@code ledger.rows} says why not of H2's file), a file of
 * lines a table, beside the originals of the archive under their own digests and the configuration
 * without its secrets, in one zip that ends with the list of what is in it, as {@code sha256sum}
 * writes it. So it may be looked into with tools that every machine has, in twenty years as well,
 * and goes into H2 and PostgreSQL alike.
 *
 * <p><b>The database first, then the archive</b>, from which nothing goes but by {@code retention}:
 * so whatever a row names is there, or it is told that it was destroyed meanwhile. What the journal
 * beside the archive says of later times does no harm; the heads of the audit trail are cut where
 * the rows end, for lines that they name and the trail lacks would look like tampering.
 *
 * <p><b>What staff decide is in a journal too</b> ({@code DecisionJournal}), for a store that is
 * lost without a backup: as rows, whatever they mean, for so one class serves all kinds, whoever
 * writes them, and each comes back as it was. The ledger says when one of their tables was written
 * to. A backup needs no such file: it has the rows, and the store that it is put into writes one.
 *
 * <p><b>What is put back is checked whole before anything is written</b>, the store is built aside
 * and moved into place at the end, and what was begun is taken away where that fails.
 */
@NullMarked
package fr.comop.keeping;

import org.jspecify.annotations.NullMarked;
