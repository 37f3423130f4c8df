/** Editions, kept in the ledger. */
@NullMarked
package fr.comop.edition.sql;

import org.jspecify.annotations.NullMarked;
