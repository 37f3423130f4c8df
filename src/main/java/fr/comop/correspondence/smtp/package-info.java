/**
 * Hands mails to the mail server (SMTP).
 *
 * <p><b>The sender keeps hold of its socket</b> ({@code OwnSocket}): Angus Mail locks its transport
 * while it waits for an answer, so that only the socket below can end it at a stop, or be given
 * more patience after the dot.
 */
@NullMarked
package fr.comop.correspondence.smtp;

import org.jspecify.annotations.NullMarked;
