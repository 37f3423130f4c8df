package fr.comop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that lies before us and may be taken in: a mail in the inbox, a file in the shared
 * folder.
 *
 * @param origin where it lies, unique within its channel and stable over polls: for a mail {@code
 *     INBOX;UIDVALIDITY;UID}, for a file its path and content
 * @param receivedAt when the Region received it: the mail server's own date (INTERNALDATE), or our
 *     first sight of the file
 * @param folder name of the beneficiary's folder it lay in; null for a mail
 * @param name file name; null for a mail
 * @param content opens the bytes; may be called once only
 */
public record Delivery(
    Channel channel,
    String origin,
    Instant receivedAt,
    @Nullable String folder,
    @Nullable String name,
    Content content) {

  /** Opens the bytes of a delivery. */
  @FunctionalInterface
  public interface Content {
    /** A new stream over the bytes, to be closed by the caller. */
    InputStream open() throws IOException;
  }
}
