package fr.comop.workbook.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A stream that refuses to give more than a bound, or anything to a reader that was given up. */
public final class Bounded extends FilterInputStream {
  private long left;

  /** Thrown when the bound is reached before the end. */
  public static final class Exceeded extends IOException {}

  public Bounded(InputStream in, long most) {
    super(in);
    this.left = most;
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
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
