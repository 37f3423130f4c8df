/** What was handed over and what was reported of it, kept in the ledger. */
@NullMarked
package fr.comop.notice.channel.sql;

import org.jspecify.annotations.NullMarked;
