/** Hands mails to the mail server (SMTP). */
@NullMarked
package fr.comop.correspondence.smtp;

import org.jspecify.annotations.NullMarked;
