package fr.comop.workbook.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A stream that refuses to give more than a bound, or anything to a reader that was given up. */
public final class Bounded extends FilterInputStream {
  private final long most;
  private long left;
  private long leftOfWord;

  /** Thrown when the bound is reached before the end. */
  public static final class Exceeded extends IOException {}

  public Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
    this.leftOfWord = most;
  }

  /** Starts another tag or text of XML; the one that is read from here is bounded as well. */
  void nextWord() {
    leftOfWord = Bounds.WORD_BYTES;
  }

  /** How many bytes it gave so far. */
  long given() {
    return most - left;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("given up");
    }
    left -= read;
    leftOfWord -= read;
    if (left < 0 || leftOfWord < 0) {
      throw new Exceeded();
    }
  }
}
