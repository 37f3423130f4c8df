package fr.comop.intake.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A mail too large for the memory, read from the server piece by piece. */
final class Pieces extends InputStream {
  private static final int PIECE = 512 * 1024;

  private final OpenInbox inbox;
  private final long uid;
  private byte[] piece = new byte[0];
  private int at;
  private long fetched;
  private boolean last;

  Pieces(OpenInbox inbox, long uid) {
    this.inbox = inbox;
    this.uid = uid;
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
      throw new IOException(
          "Mail %d broke off after %d bytes: %s".formatted(uid, fetched, e.getMessage()), e);
    }
    at = 0;
    fetched += piece.length;
    last = piece.length < PIECE;
  }
}
