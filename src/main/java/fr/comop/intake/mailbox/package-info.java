/** The mailbox that beneficiaries write to (IMAP). */
@NullMarked
package fr.comop.intake.mailbox;

import org.jspecify.annotations.NullMarked;
