package fr.comop.ledger;

import fr.comop.disk.Directories;
import fr.comop.ledger.rows.RowTarget;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Lets a process in to a store: alone, or through the one that serves it. */
final class StoreDoor {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final LedgerSettings.Own settings;
  private final StoreFiles files;
  private final Opening alone;

  private StoreDoor(LedgerSettings.Own settings, Opening alone) {
    this.settings = settings;
    this.alone = alone;
    this.files = new StoreFiles(settings.directory());
    BeforeH2.tell();
  }

  /**
   * Opens the store.
   *
   * @throws StoreRefusal if it can't be
   */
  static Access open(LedgerSettings.Own settings) {
    StoreDoor door = new StoreDoor(settings, HeldFile::open);
    return door.onDisk(door::waited);
  }

  /**
   * Opens the store to look at it as it is.
   *
   * @throws StoreRefusal if it can't be
   */
  static Access look(LedgerSettings.Own settings) {
    StoreDoor door = new StoreDoor(settings, ReadFile::open);
    return door.onDisk(door::waited);
  }

  /** See {@link Ledger#makeAnew}. */
  static Optional<Path> makeAnew(LedgerSettings.Own settings) {
    StoreDoor door = new StoreDoor(settings, HeldFile::open);
    return door.onDisk(door::madeAnew);
  }

  /** What who has the lock does. */
  private interface Opening {
    Access by(LedgerSettings.Own settings, StoreFiles files, StoreLock lock) throws IOException;
  }

  /** See {@link Ledger#fill}. */
  static void fill(LedgerSettings.Own settings, Consumer<RowTarget> filling) {
    StoreDoor door = new StoreDoor(settings, HeldFile::open);
    door.onDisk(
        () -> {
          door.filled(filling);
          return true;
        });
  }

  private void filled(Consumer<RowTarget> filling) throws IOException {
    StoreLock lock = StoreLock.tryTake(files.lock()).orElseThrow(this::held);
    try {
      if (Files.exists(files.directory())) {
        throw new StoreRefusal(StoreRefusal.Reason.THERE, files.directory(), null);
      }
      new StoreBuilding(settings, files).make(filling);
    } finally {
      lock.close();
    }
  }

  private interface OnDisk<T> {
    T run() throws IOException;
  }

  private <T> T onDisk(OnDisk<T> work) {
    try {
      Path data = files.directory().getParent();
      if (data != null) {
        Directories.make(data);
      }
      return work.run();
    } catch (FileSystemException e) {
      Path place = e.getFile() == null ? files.directory() : Path.of(e.getFile());
      throw new StoreRefusal(StoreRefusal.Reason.UNWRITABLE, place, e);
    } catch (IOException e) {
      throw new StoreRefusal(StoreRefusal.Reason.UNWRITABLE, files.directory(), e);
    }
  }

  private Access waited() throws IOException {
    long until = System.nanoTime() + settings.patience().toNanos();
    while (true) {
      Optional<? extends Access> access = tried();
      if (access.isPresent()) {
        return access.get();
      }
      if (System.nanoTime() - until >= 0) {
        throw held();
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  private Optional<? extends Access> tried() throws IOException {
    try {
      Optional<StoreLock> lock = StoreLock.tryTake(files.lock());
      return lock.isPresent()
          ? Optional.of(alone.by(settings, files, lock.get()))
          : JoinedFile.tryOpen(files);
    } catch (AccessDeniedException e) {
      // one of the group, who may come in where somebody serves
      Optional<JoinedFile> joined = JoinedFile.tryOpen(files);
      if (joined.isEmpty()) {
        throw e;
      }
      return joined;
    }
  }

  private StoreRefusal held() {
    return new StoreRefusal(
        StoreRefusal.Reason.HELD, files.directory(), StoreLock.lastTaker(files.lock()), null);
  }

  private Optional<Path> madeAnew() throws IOException {
    StoreLock lock = StoreLock.tryTake(files.lock()).orElseThrow(this::held);
    try {
      Optional<Path> aside =
          Files.exists(files.directory()) ? Optional.of(setAside()) : Optional.empty();
      new StoreBuilding(settings, files).make();
      return aside;
    } finally {
      lock.close();
    }
  }

  private Path setAside() throws IOException {
    try {
      new H2File(files, settings).opened().close();
      throw new StoreRefusal(StoreRefusal.Reason.THERE, files.directory(), null);
    } catch (StoreRefusal e) {
      if (e.reason() != StoreRefusal.Reason.LOST && e.reason() != StoreRefusal.Reason.DAMAGED) {
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Path directory = files.directory();
    Path aside =
        IntStream.iterate(1, number -> number + 1)
            .mapToObj(
                number -> directory.resolveSibling(directory.getFileName() + ".aside-" + number))
            .filter(path -> !Files.exists(path))
            .findFirst()
            .orElseThrow();
    return Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
  }
}
