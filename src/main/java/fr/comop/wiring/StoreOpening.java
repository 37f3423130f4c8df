package fr.comop.wiring;

import fr.comop.archive.Archive;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.desk.Causes;
import fr.comop.desk.Declined;
import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.ledger.Ledger;
import fr.comop.ledger.LedgerSettings;
import fr.comop.ledger.StoreRefusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Opens the archive and the store; what cannot be used is refused in words for people. */
public record StoreOpening(Settings settings) {
  private Path data() {
    return settings.path(Setting.DATA_DIR);
  }

  private Path directory() {
    return data().resolve("store");
  }

  /** Where the archive is. */
  Path archiveDirectory() {
    return data().resolve("archive");
  }

  /** Directories on the disks that need room. */
  Set<Path> disks(Archive archive) {
    return own() ? Set.of(archive.incoming(), data()) : Set.of(archive.incoming());
  }

  /** Whether the store is a file of our own, not behind an address. */
  private boolean own() {
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
      throw words().nothing(settings.origin(Setting.DATA_DIR));
    }
  }

  /**
   * Has a store made where there is none.
   *
   * @throws Declined when there is one, or was
   */
  public void make() throws IOException {
    if (isKnown()) {
      throw new Declined(
          "Il y a déjà une base dans "
              + data()
              + "\u00a0: rien n’a été fait. Lancez «\u00a0comop run\u00a0».");
    }
    if (!own()) {
      byAddress().close(); // so that nothing is made beside one that cannot be had
    }
    archive();
  }

  /** Whether there is a store here. */
  private boolean isThere() {
    return Files.exists(directory());
  }

  /** The archive, in a data directory that is closed to others. */
  Archive archive() throws IOException {
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
  Ledger ledger(Archive archive) throws IOException {
    if (!own()) {
      return byAddress();
    }
    // In this order: whoever makes a store keeps nothing in the archive before it is there.
    if (!isThere() && !archive.isEmpty() && !isThere()) {
      throw words().lost(directory());
    }
    return refusing(() -> Ledger.open(LedgerSettings.h2File(directory())));
  }

  private Ledger byAddress() {
    String url = settings.text(Setting.STORE_URL);
    try {
      return Ledger.open(
          LedgerSettings.at(
              url, settings.text(Setting.STORE_USER), settings.text(Setting.STORE_PASSWORD)));
    } catch (RuntimeException e) {
      throw new StoreUnavailable(
          "La base "
              + url
              + " ne s’ouvre pas : "
              + Causes.told(e)
              + "\nVoyez les réglages store.* (« comop config »).");
    }
  }

  /**
   * Makes an empty store where there was one.
   *
   * @return what was done, for people
   * @throws StoreUnavailable when a store is there that can be used
   */
  public String anew() {
    if (!own()) {
      throw new Declined(
          "--new ne concerne que la base H2 du dossier des données : store.url en désigne une"
              + " autre.");
    }
    Optional<Path> aside = refusing(() -> Ledger.makeAnew(LedgerSettings.h2File(directory())));
    return "Une base neuve commence dans "
        + directory()
        + aside.map(path -> " ; ce qui restait de l’ancienne est dans " + path + ".").orElse(".");
  }

  /** Makes an empty store where there was one and its file is gone. */
  public void anewIfLost() {
    Path file = directory().resolve("comop.mv.db");
    if (own() && Files.exists(archiveDirectory()) && !Files.exists(file)) {
      anew();
    }
  }

  /** Lets other commands in while this process has the store open. */
  void serve(Ledger ledger) {
    refusing(
        () -> {
          ledger.serve();
          return ledger;
        });
  }

  private StoreWords words() {
    return new StoreWords(data(), directory());
  }

  private <T> T refusing(Supplier<T> opening) {
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
