/** Meetings, kept in the ledger. */
@NullMarked
package fr.comop.meeting.sql;

import org.jspecify.annotations.NullMarked;
