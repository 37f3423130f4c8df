package fr.comop.correspondence;

import fr.comop.archive.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours, ready to leave.
 *
 * @param messageId with its angle brackets; derived from what it answers, so that a repeat after a
 *     crash is recognised
 * @param inReplyTo message id that it answers; null for a mail that opens a thread
 * @param references the whole thread, oldest first
 * @param automatic whether it answers by itself ({@code Auto-Submitted: auto-replied}) rather than
 *     being written on our own account ({@code auto-generated})
 * @param to bare addresses, at least one
 * @param awaited what goes with it besides, and is made before it leaves; it waits for that
 */
public record Mail(
    String messageId,
    @Nullable String inReplyTo,
    List<String> references,
    boolean automatic,
    List<String> to,
    List<String> cc,
    String subject,
    String text,
    String html,
    List<File> files,
    List<Awaited> awaited) {

  /** One that waits for nothing. */
  public Mail(
      String messageId,
      @Nullable String inReplyTo,
      List<String> references,
      boolean automatic,
      List<String> to,
      List<String> cc,
      String subject,
      String text,
      String html,
      List<File> files) {
    this(
        messageId, inReplyTo, references, automatic, to, cc, subject, text, html, files, List.of());
  }

  /** One that says what was written, and waits for nothing. */
  public Mail(
      String messageId,
      @Nullable String inReplyTo,
      List<String> references,
      boolean automatic,
      List<String> to,
      List<String> cc,
      Texts.Written written,
      List<File> files) {
    this(
        messageId,
        inReplyTo,
        references,
        automatic,
        to,
        cc,
        written.subject(),
        written.text(),
        written.html(),
        files);
  }

  /** The same, waiting for these. */
  public Mail awaiting(List<Awaited> others) {
    return new Mail(
        messageId,
        inReplyTo,
        references,
        automatic,
        to,
        cc,
        subject,
        text,
        html,
        files,
        List.copyOf(others));
  }

  /** The same under a message id of its own: the second, the third of its kind. */
  Mail again(int time) {
    return new Mail(
        messageId.replaceFirst("(?=@[^@]*$)", "." + time),
        inReplyTo,
        references,
        automatic,
        to,
        cc,
        subject,
        text,
        html,
        files,
        awaited);
  }

  /**
   * A file that is made after the mail was written, for to make it takes long.
   *
   * @param document the reference of what it is made of
   */
  public record Awaited(String name, String mediaType, String document) {}

  /**
   * A file that goes with a mail; its bytes are in the archive.
   *
   * @param contentId by which the HTML text shows it, as in {@code src="cid:…"}, without angle
   *     brackets: letters, digits, {@code . - _} and one {@code @}; null for one to be opened by
   *     itself
   */
  public record File(String name, String mediaType, Sha256 sha256, @Nullable String contentId) {
    /** One to be opened by itself. */
    public File(String name, String mediaType, Sha256 sha256) {
      this(name, mediaType, sha256, null);
    }

    /** A calendar file that invites: mail programs show it as an invitation (RFC 6047). */
    public static final String REQUEST = "text/calendar; method=REQUEST";

    /** A calendar file that calls off what another one invited to. */
    public static final String CANCEL = "text/calendar; method=CANCEL";

    /** Whether mail programs are to act on it, and not only to keep it. */
    public boolean invites() {
      return mediaType.equals(REQUEST) || mediaType.equals(CANCEL);
    }
  }
}
