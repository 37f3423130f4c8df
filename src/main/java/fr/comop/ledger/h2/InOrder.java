package fr.comop.ledger.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, {@code inorder:<path>}: the file at {@code <path>}, in which nothing is
 * written over before all that was written earlier is on the disk.
 *
 * <p>H2 takes the room of what a commit left as soon as that commit is written. Disks write in an
 * order of their own: after a power cut the second may be there and the first not, and then nothing
 * is whole, neither it nor what had been forced before.
 */
public final class InOrder extends FilePathWrapper {
  /** Begins the names of its files. */
  public static final String SCHEME = "inorder";

  /** Makes it known to H2; again does no harm. */
  public static void mount() {
    FilePath.register(new InOrder());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = getBase().open(mode);
    if (mode.contains("w")) {
      file.force(false); // a process that was killed may have left what no disk has yet
    }
    return new Ordered(file);
  }

  /** Reads beside writes, each at its own position, as the file below it does. */
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  private static final class Ordered extends FileBaseDefault {
    private final FileChannel file;
    private final AtomicLong written = new AtomicLong();
    private volatile State forced;

    /**
     * What is on the disk.
     *
     * @param writes how many of all writes
     * @param size of the file then, in bytes: what comes after it takes nobody's place
     */
    private record State(long writes, long size) {}

    Ordered(FileChannel file) throws IOException {
      this.file = file;
      this.forced = new State(0, file.size());
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      return uninterrupted(
          () -> {
            if (position < forced.size() && forced.writes() < written.get()) {
              forced(false);
            }
            int bytes = file.write(source, position);
            written.incrementAndGet();
            return bytes;
          });
    }

    @Override
    public void force(boolean metaData) throws IOException {
      uninterrupted(
          () -> {
            forced(metaData);
            return true;
          });
    }

    private void forced(boolean metaData) throws IOException {
      State state = new State(written.get(), file.size());
      file.force(metaData);
      note(state);
    }

    private synchronized void note(State state) {
      if (state.writes() > forced.writes()) {
        forced = state;
      }
    }

    @Override
    public long size() throws IOException {
      return uninterrupted(file::size);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return uninterrupted(() -> file.read(target, position));
    }

    private interface Use<T> {
      T made() throws IOException;
    }

    /** A file that a thread uses which was interrupted closes, and with it the whole database. */
    private static <T> T uninterrupted(Use<T> use) throws IOException {
      boolean interrupted = Thread.interrupted();
      try {
        return use.made();
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      uninterrupted(() -> file.truncate(size));
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
      return file.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
