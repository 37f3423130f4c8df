package fr.comop.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;

/** A mail inside a mail. */
final class InnerMail extends MimeMessage {
  InnerMail(InputStream bytes) throws MessagingException {
    super(MailReader.SESSION, bytes);
  }

  @Override
  protected InternetHeaders createInternetHeaders(InputStream in) throws MessagingException {
    return new ShortHeaders(in);
  }
}
