/**
 * What our own mailbox refused, told by the senders' servers.
 *
 * <p><b>The notice proves the day, a person judges the rest</b>: anybody can write such a file, so
 * comop takes none by itself; staff record it with the document that came later. What it must say
 * is checked: that it is about our mailbox, and that the reason was the mailbox's own limit.
 */
@NullMarked
package fr.comop.correspondence.refused;

import org.jspecify.annotations.NullMarked;
