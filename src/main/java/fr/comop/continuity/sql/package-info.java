/** What was once asked for, kept in the ledger. */
@NullMarked
package fr.comop.continuity.sql;

import org.jspecify.annotations.NullMarked;
