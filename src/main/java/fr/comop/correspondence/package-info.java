/** Mails that comop writes: their texts, the outbox, and sending. */
@NullMarked
package fr.comop.correspondence;

import org.jspecify.annotations.NullMarked;
