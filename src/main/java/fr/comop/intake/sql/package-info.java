/** Arrivals and submissions, kept in the ledger. */
@NullMarked
package fr.comop.intake.sql;

import org.jspecify.annotations.NullMarked;
