/** What was sent and what came back, kept in the ledger. */
@NullMarked
package fr.comop.reminder.sql;

import org.jspecify.annotations.NullMarked;
