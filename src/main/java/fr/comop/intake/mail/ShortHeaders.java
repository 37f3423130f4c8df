package fr.comop.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.InputStream;

/**
 * The header of something inside a mail, no longer than that of a mail may be: it is held in
 * memory, so the rest of a longer one is passed over.
 */
final class ShortHeaders extends InternetHeaders {
  // Without a value of its own: lines come while the class above is being made.
  private int characters;

  ShortHeaders(InputStream in) throws MessagingException {
    super(in);
  }

  @Override
  public void addHeaderLine(String line) {
    if (characters + line.length() <= Head.LONGEST) {
      characters += line.length();
      super.addHeaderLine(line);
    }
  }
}
