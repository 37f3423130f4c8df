/** Consents, kept in the ledger. */
@NullMarked
package fr.comop.consent.sql;

import org.jspecify.annotations.NullMarked;
