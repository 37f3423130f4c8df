/** The outbox, kept in the ledger. */
@NullMarked
package fr.comop.correspondence.sql;

import org.jspecify.annotations.NullMarked;
