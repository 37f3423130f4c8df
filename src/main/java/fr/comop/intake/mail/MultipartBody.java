package fr.comop.intake.mail;

import jakarta.activation.DataSource;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a multipart in parts, as far as it can be cut, and gives up at too many of them. */
final class MultipartBody extends MimeMultipart {
  private final int mostParts;
  private boolean tooMany;

  /**
   * @param body seekable; parts are read from it later on
   * @param boundary null when the mail does not say: then the first line with two dashes is it
   */
  MultipartBody(InputStream body, @Nullable String boundary, int mostParts)
      throws MessagingException {
    super(new Body(body, boundary));
    this.mostParts = mostParts;
  }

  /** The parts, up to where the damage is. */
  List<BodyPart> parts() throws UnreadableMail {
    try {
      parse();
    } catch (MessagingException e) {
      if (tooMany) {
        throw new UnreadableMail("il compte plus de %d parties.".formatted(Parts.MOST), e);
      }
    }
    return List.copyOf(parts);
  }

  @Override
  protected MimeBodyPart createMimeBodyPart(InputStream part) throws MessagingException {
    if (parts.size() >= mostParts) {
      tooMany = true;
      throw new MessagingException("too many parts");
    }
    return new InnerPart(part);
  }

  @Override
  protected void initializeProperties() {
    super.initializeProperties();
    ignoreMissingEndBoundary = true;
    ignoreMissingBoundaryParameter = true;
    allowEmpty = true;
  }

  private record Body(InputStream bytes, @Nullable String boundary) implements DataSource {
    @Override
    public InputStream getInputStream() {
      return bytes;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      throw new IOException("a mail is only read here");
    }

    @Override
    public String getContentType() {
      return boundary == null
          ? "multipart/mixed"
          : "multipart/mixed; boundary=\"" + boundary.replaceAll("([\"\\\\])", "\\\\$1") + '"';
    }

    @Override
    public String getName() {
      return "body";
    }
  }
}
