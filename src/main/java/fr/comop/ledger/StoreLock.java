package fr.comop.ledger;

import fr.comop.disk.Rights;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to use the files of a store. One process has it, until it gives it back or dies: the
 * operating system sees to it. The file stays, and names who had it last.
 */
final class StoreLock implements AutoCloseable {
  /** Behind the number of the process, for where a lock keeps others from reading. */
  private static final long PLACE = 1024;

  /**
   * What this process holds. To open the file again would not do: closing it would give the lock
   * back to the system, however many others of this process rely on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private StoreLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, unless somebody has it.
   *
   * @throws java.nio.file.AccessDeniedException if this user may not
   */
  static Optional<StoreLock> tryTake(Path file) throws IOException {
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    StoreLock lock = null;
    try {
      lock = locked(file);
    } finally {
      if (lock == null) {
        HELD_HERE.remove(file);
      }
    }
    return Optional.ofNullable(lock);
  }

  private static @Nullable StoreLock locked(Path file) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileChannel channel = FileChannel.open(file, options, Rights.of(file, "rw-------"));
    try {
      FileLock lock = channel.tryLock(PLACE, 1, false);
      if (lock == null) {
        channel.close();
        return null;
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new StoreLock(file, channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The process that took the lock last, as far as this one may know. */
  static OptionalLong lastTaker(Path file) {
    try {
      if (HELD_HERE.contains(file)) {
        return OptionalLong.of(ProcessHandle.current().pid());
      }
      return OptionalLong.of(Long.parseLong(Files.readString(file, StandardCharsets.US_ASCII)));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
