package fr.comop.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.SharedInputStream;
import java.io.InputStream;

/** One part of several. */
final class InnerPart extends MimeBodyPart {
  /**
   * @param bytes seekable, as those of a whole mail are
   */
  InnerPart(InputStream bytes) throws MessagingException {
    headers = new ShortHeaders(bytes);
    SharedInputStream shared = (SharedInputStream) bytes;
    contentStream = shared.newStream(shared.getPosition(), -1);
  }
}
