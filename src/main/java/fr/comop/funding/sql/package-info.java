/** Payments and opinions, kept in the ledger. */
@NullMarked
package fr.comop.funding.sql;

import org.jspecify.annotations.NullMarked;
