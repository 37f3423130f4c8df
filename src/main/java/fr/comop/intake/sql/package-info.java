/**
 * Arrivals and submissions, kept in the ledger.
 *
 * <p><b>No claim column.</b> A worker holds the row itself ({@code for update skip locked}) while
 * it works; a crash frees it.
 */
@NullMarked
package fr.comop.intake.sql;

import org.jspecify.annotations.NullMarked;
