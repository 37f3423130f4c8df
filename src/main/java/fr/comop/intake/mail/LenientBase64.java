package fr.comop.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Base64 that may be cut or dirty: skips what is not of its alphabet, goes on after padding, and
 * gives every whole byte there is. Closing it leaves the underlying stream open.
 *
 * <p>No library's decoder does so. Of the cases of {@code MailFilesTest}, Angus 2.0.5, ignoring
 * errors, makes up a byte where the text is cut after one sign of four ("QmlsY"), and is out of
 * step from a byte FF on; commons-codec 1.20, lenient, and the JDK's MIME decoder stop at the first
 * padding ("QmlsYW4=QmlsYW4="), and the JDK's throws at "QmlsY" and "====" as well.
 */
final class LenientBase64 extends InputStream {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final byte[] VALUES = new byte[256];
  private static final int CHUNK = 8192;

  static {
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      VALUES[ALPHABET.charAt(i)] = (byte) i;
    }
  }

  private final InputStream encoded;
  private final byte[] chunk = new byte[CHUNK];
  private final byte[] decoded = new byte[CHUNK];
  private int at;
  private int end;
  private int bits;
  private int bitCount;
  private boolean ended;

  LenientBase64(InputStream encoded) {
    this.encoded = encoded;
  }

  @Override
  public int read() throws IOException {
    return ready() ? decoded[at++] & 0xff : -1;
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
    int count = Math.min(length, end - at);
    System.arraycopy(decoded, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean ready() throws IOException {
    while (at == end && !ended) {
      int count = encoded.read(chunk);
      ended = count < 0;
      decode(Math.max(0, count));
    }
    return at < end;
  }

  private void decode(int count) {
    at = 0;
    end = 0;
    for (int i = 0; i < count; i++) {
      int value = VALUES[chunk[i] & 0xff];
      if (value >= 0) {
        take(value);
      } else if (chunk[i] == '=') {
        bitCount = 0;
      }
    }
  }

  private void take(int value) {
    bits = bits << 6 | value;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      decoded[end++] = (byte) (bits >> bitCount);
    }
  }
}
