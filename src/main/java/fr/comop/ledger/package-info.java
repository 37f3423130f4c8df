/** The database itself: its connections, transactions and migrations, and the audit trail. */
@NullMarked
package fr.comop.ledger;

import org.jspecify.annotations.NullMarked;
