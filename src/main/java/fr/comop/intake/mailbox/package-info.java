/**
 * The mailbox that beneficiaries write to (IMAP).
 *
 * <p><b>The mailbox is read with Angus Mail, not with camel-mail.</b> The route stays Camel's, its
 * steps are ours: list by UID, fetch in batches bounded by bytes, move by UID. camel-mail moves by
 * COPY and EXPUNGE, which also purges what people marked deleted; swallows what goes wrong in a
 * poll; decides about moving before we know the outcome; and costs one round trip a property. Here
 * a mail stays in the inbox until it is decided, and a refused login reaches Camel's error handler,
 * which backs off.
 */
@NullMarked
package fr.comop.intake.mailbox;

import org.jspecify.annotations.NullMarked;
