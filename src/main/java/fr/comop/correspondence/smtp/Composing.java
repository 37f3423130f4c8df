package fr.comop.correspondence.smtp;

import fr.comop.correspondence.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Writes a mail of ours as the message that leaves; its recipients are those that get it. */
@FunctionalInterface
public interface Composing {
  /**
   * The finished message.
   *
   * @throws jakarta.mail.internet.AddressException if a recipient's address is none
   */
  MimeMessage compose(Mail mail) throws MessagingException;
}
