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
    List<File> files) {

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
        files);
  }

  /** A file that goes with a mail; its bytes are in the archive. */
  public record File(String name, String mediaType, Sha256 sha256) {
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
