package fr.comop.wiring.store;

import fr.comop.archive.Archive;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Causes;
import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.keeping.MovedStore;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.StoreRefusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/** Opens the archive and the store; what cannot be used is refused in words for people. */
public record StoreOpening(Settings settings) {
  public Path data() {
    return settings.path(Setting.DATA_DIR);
  }

  Path directory() {
    return data().resolve("store");
  }

  /** Where the archive is. */
  public Path archiveDirectory() {
    return data().resolve("archive");
  }

  /** Directories on the disks that need room. */
  public Set<Path> disks(Archive archive) {
    return own() ? Set.of(archive.incoming(), data()) : Set.of(archive.incoming());
  }

  /** Whether the store is a file of our own, not behind an address. */
  public boolean own() {
    return settings.text(Setting.STORE_URL).isEmpty();
  }

  /** Whether there is a store, or there was one: then opening it says that it is lost. */
  public boolean isKnown() {
    return (own() && isThere()) || Files.exists(archiveDirectory());
  }

  /**
   * Sees to it that commands work on a store that somebody made, not on what a slip of the pen or a
   * disk that is not mounted would have them make.
   *
   * @throws StoreUnavailable when there is none
   */
  public void expected() {
    if (!isKnown()) {
      ClosedData.refuse(data());
      throw words().nothing(settings.origin(Setting.DATA_DIR));
    }
  }

  /** Whether there is a store here. */
  private boolean isThere() {
    return Files.exists(directory());
  }

  /** The archive, in a data directory that is closed to others. */
  public Archive archive() throws IOException {
    try {
      Directories.make(data());
      Rights.closeToOthers(data());
      return new Archive(archiveDirectory());
    } catch (FileSystemException e) {
      throw StoreWords.unwritable(e.getFile() == null ? data() : Path.of(e.getFile()), e);
    }
  }

  /**
   * The store.
   *
   * @throws StoreUnavailable when it cannot be used, or has vanished: the archive holds what it
   *     knew
   */
  public Ledger ledger(Archive archive) throws IOException {
    if (!own()) {
      return byAddress();
    }
    if (moved().isMarked()) {
      throw new StoreUnavailable(moved().words());
    }
    // In this order: whoever makes a store keeps nothing in the archive before it is there.
    if (!isThere() && !archive.isEmpty() && !isThere()) {
      throw words().lost(directory());
    }
    return refusing(() -> Ledger.open(address()));
  }

  public MovedStore moved() {
    return MovedStore.in(directory());
  }

  /** What the store is opened by. */
  public LedgerSettings address() {
    return own()
        ? LedgerSettings.h2File(directory())
        : LedgerSettings.at(
            settings.text(Setting.STORE_URL),
            settings.text(Setting.STORE_USER),
            settings.text(Setting.STORE_PASSWORD));
  }

  Ledger byAddress() {
    String url = settings.text(Setting.STORE_URL);
    try {
      return Ledger.open(address());
    } catch (RuntimeException e) {
      throw new StoreUnavailable(
          "La base "
              + url
              + " ne s’ouvre pas : "
              + Causes.told(e)
              + "\nVoyez les réglages store.* (« comop config »).");
    }
  }

  /** Lets other commands in while this process has the store open. */
  public void serve(Ledger ledger) {
    refusing(
        () -> {
          ledger.serve();
          return ledger;
        });
  }

  StoreWords words() {
    return new StoreWords(data(), directory());
  }

  <T> T refusing(Supplier<T> opening) {
    try {
      return opening.get();
    } catch (StoreRefusal e) {
      if (Causes.wantsRoom(e)) {
        throw e;
      }
      throw words().refused(e);
    }
  }
}
