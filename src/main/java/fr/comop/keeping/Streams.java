package fr.comop.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies as much of a stream as was there at a moment. */
final class Streams {
  private static final int BUFFER_BYTES = 64 * 1024;

  private Streams() {}

  /** Copies the first bytes, or all where there are fewer. */
  static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long left = bytes;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
