package fr.comop.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, {@code powercut:<path>}, that behaves as a disk with a cache: what is
 * written reaches the file at {@code <path>} when it is forced, and not before. After a power cut
 * nothing reaches it any more.
 */
public final class PowerCut extends FilePathWrapper {
  private static volatile boolean cut;

  /** Makes the file system known to H2, with its power on. */
  static void restore() {
    BeforeH2.tell();
    cut = false;
    FilePath.register(new PowerCut());
  }

  /** Drops whatever was not forced, now and from now on. */
  static void cut() {
    cut = true;
  }

  @Override
  public String getScheme() {
    return "powercut";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new CachedFile(getBase().open(mode));
  }

  private static final class CachedFile extends FileBaseDefault {
    private final FileChannel disk;
    private byte[] cache;
    private int size;

    CachedFile(FileChannel disk) throws IOException {
      this.disk = disk;
      this.size = Math.toIntExact(disk.size());
      this.cache = new byte[size];
      disk.read(ByteBuffer.wrap(cache), 0);
    }

    @Override
    public synchronized long size() {
      return size;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) {
      int length = (int) Math.min(target.remaining(), size - position);
      if (length <= 0) {
        return -1;
      }
      target.put(cache, (int) position, length);
      return length;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) {
      int length = source.remaining();
      int end = Math.toIntExact(position + length);
      if (end > cache.length) {
        cache = Arrays.copyOf(cache, 2 * end);
      }
      source.get(cache, (int) position, length);
      size = Math.max(size, end);
      return length;
    }

    @Override
    protected synchronized void implTruncate(long newSize) {
      if (newSize < size) {
        Arrays.fill(cache, (int) newSize, size, (byte) 0);
        size = (int) newSize;
      }
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
      if (!cut) {
        disk.write(ByteBuffer.wrap(cache, 0, size), 0);
        disk.truncate(size);
      }
    }

    @Override
    public synchronized FileLock tryLock(long position, long length, boolean shared) {
      return new FileLock(FakeFileChannel.INSTANCE, position, length, shared) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    protected void implCloseChannel() throws IOException {
      disk.close();
    }
  }
}
