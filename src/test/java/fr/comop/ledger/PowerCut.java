package fr.comop.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final Set<CachedFile> OPEN = ConcurrentHashMap.newKeySet();
  private static volatile boolean cut;

  /** Makes the file system known to H2, with its power on. */
  static void restore() {
    BeforeH2.tell();
    cut = false;
    OPEN.clear();
    FilePath.register(new PowerCut());
  }

  /** Drops whatever was not forced, now and from now on. */
  static void cut() {
    cut = true;
  }

  /**
   * The same on a disk that had begun to write what was not forced, in an order of its own: any
   * part of it may be there.
   */
  static void cut(Random chance) throws IOException {
    cut = true;
    for (CachedFile file : OPEN) {
      file.written(chance);
    }
  }

  @Override
  public String getScheme() {
    return "powercut";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    CachedFile file = new CachedFile(getBase().open(mode));
    OPEN.add(file);
    return file;
  }

  private record Written(long position, ByteBuffer bytes) {}

  private static final class CachedFile extends FileBaseDefault {
    private final FileChannel disk;
    private final List<Written> unforced = new ArrayList<>();
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
      unforced.add(
          new Written(position, ByteBuffer.wrap(Arrays.copyOfRange(cache, (int) position, end))));
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
        unforced.clear();
      }
    }

    synchronized void written(Random chance) throws IOException {
      for (Written one : unforced) {
        if (chance.nextBoolean()) {
          disk.write(one.bytes(), one.position());
        }
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
      OPEN.remove(this);
      disk.close();
    }
  }
}
