package fr.comop.intake.mailbox;

import java.time.Instant;

/**
 * A mail that lies in the inbox, before its bytes are fetched.
 *
 * @param receivedAt the server's INTERNALDATE
 * @param size in bytes, as the server says
 * @param deleted whether someone marked it as deleted
 */
record Lying(long uid, Instant receivedAt, long size, boolean deleted) {}
