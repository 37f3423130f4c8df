package fr.comop.intake.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
 * @param beside files that were dropped with this one, to be answered with it; none for a mail
 */
public record Delivery(
    Channel channel,
    String origin,
    Instant receivedAt,
    @Nullable String folder,
    @Nullable String name,
    Content content,
    List<Delivery> beside) {

  /** Something that came alone. */
  public Delivery(
      Channel channel,
      String origin,
      Instant receivedAt,
      @Nullable String folder,
      @Nullable String name,
      Content content) {
    this(channel, origin, receivedAt, folder, name, content, List.of());
  }

  /** This one, and what came beside it. */
  List<Delivery> all() {
    return Stream.concat(Stream.of(this), beside.stream()).toList();
  }

  /** The bytes cannot be had now; whoever delivers has told so, and tries again. */
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * The bytes cannot be had.
     *
     * @param cause what went wrong
     */
    public Unreadable(IOException cause) {
      super(cause);
    }
  }

  /** Opens the bytes of a delivery. */
  @FunctionalInterface
  public interface Content {
    /**
     * A new stream over the bytes, to be closed by the caller.
     *
     * @throws Unreadable here or by the stream, when only this one cannot be had
     */
    InputStream open() throws IOException;
  }
}
