package fr.comop.intake.mailbox;

import fr.comop.intake.arrival.Delivery;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;

/** A mail too large for the memory, read from the server piece by piece. */
final class Pieces extends InputStream {
  private static final int PIECE = 512 * 1024;

  private final OpenInbox inbox;
  private final long uid;
  private final Consumer<String> failed;
  private byte[] piece = new byte[0];
  private int at;
  private long fetched;
  private boolean last;

  /**
   * A mail.
   *
   * @param failed told why it broke off, if it does
   */
  Pieces(OpenInbox inbox, long uid, Consumer<String> failed) {
    this.inbox = inbox;
    this.uid = uid;
    this.failed = failed;
  }

  @Override
  public int read() throws IOException {
    return ready() ? piece[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean ready() throws IOException {
    if (at == piece.length && !last) {
      fetch();
    }
    return at < piece.length;
  }

  private void fetch() throws IOException {
    try {
      piece = inbox.piece(uid, fetched, PIECE);
    } catch (MessagingException e) {
      String why = "broke off after %d bytes: %s".formatted(fetched, e.getMessage());
      failed.accept(why);
      throw new Delivery.Unreadable(new IOException("Mail %d %s".formatted(uid, why), e));
    }
    at = 0;
    fetched += piece.length;
    last = piece.length < PIECE;
  }
}
