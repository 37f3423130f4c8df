package fr.comop.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, {@code fulldisk:<path>}: the file at {@code <path>}, which takes no more
 * bytes while the disk is full.
 */
public final class FullDisk extends FilePathWrapper {
  private static final AtomicInteger REFUSED = new AtomicInteger();
  private static volatile boolean full;

  /** Makes the file system known to H2, with room on it. */
  public static void mount() {
    BeforeH2.tell();
    full = false;
    REFUSED.set(0);
    FilePath.register(new FullDisk());
  }

  /** Fills it, or makes room. */
  public static void full(boolean yes) {
    full = yes;
  }

  /** How many writes it has refused since it was made known. */
  static int refused() {
    return REFUSED.get();
  }

  @Override
  public String getScheme() {
    return "fulldisk";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Limited(getBase().open(mode));
  }

  private static final class Limited extends OverFile {
    Limited(FileChannel file) {
      super(file);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      if (full) {
        REFUSED.incrementAndGet();
        throw new IOException("No space left on device");
      }
      return super.write(source, position);
    }
  }
}
