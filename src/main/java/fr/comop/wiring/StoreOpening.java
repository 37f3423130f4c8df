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
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens the archive and the store; what cannot be used is refused in words for people. */
public record StoreOpening(Settings settings) {
  private static final String PAGE =
      "\nVoyez la page « When the store is lost or damaged » de docs/operations.md.";

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
    return !own() || isThere() || Files.exists(data().resolve("archive"));
  }

  /** Whether there is a store here, or the database that an earlier version kept beside it. */
  private boolean isThere() {
    return Files.exists(directory()) || Files.exists(data().resolve("comop.mv.db"));
  }

  /** The archive, in a data directory that is closed to others. */
  Archive archive() throws IOException {
    try {
      Directories.make(data());
      Rights.closeToOthers(data());
      return new Archive(archiveDirectory());
    } catch (FileSystemException e) {
      throw unwritable(e.getFile() == null ? data() : Path.of(e.getFile()), e);
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
      throw lost(directory());
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

  private <T> T refusing(Supplier<T> opening) {
    try {
      return opening.get();
    } catch (StoreRefusal e) {
      if (Causes.wantsRoom(e)) {
        throw e;
      }
      throw refused(e);
    }
  }

  private RuntimeException refused(StoreRefusal refusal) {
    return switch (refusal.reason()) {
      case HELD ->
          broken(
              "La base "
                  + refusal.path()
                  + " reste tenue par un autre programme"
                  + process(refusal)
                  + " : attendez qu’il ait fini, ou arrêtez-le, puis recommencez.");
      case SERVED ->
          broken(
              "comop est déjà en service sur la base "
                  + refusal.path()
                  + process(refusal)
                  + " : arrêtez-le d’abord, ou donnez à celui-ci un autre dossier de données"
                  + " (data.dir).");
      case OTHER_VERSION ->
          broken(
              "Le service qui tient la base"
                  + process(refusal)
                  + " est d’une autre version de comop que cette commande : redémarrez-le avec"
                  + " celle-ci.");
      case LOST -> lost(refusal.path());
      case DAMAGED ->
          broken(
              "La base est abîmée : "
                  + refusal.path()
                  + " ne peut pas servir ("
                  + cause(refusal)
                  + "). N’effacez rien.\n"
                  + "Restaurez "
                  + directory()
                  + " depuis la sauvegarde, ou récupérez ce qui peut l’être."
                  + PAGE);
      case UNWRITABLE -> unwritable(refusal.path(), refusal.getCause());
      case THERE ->
          new Declined(
              "La base "
                  + refusal.path()
                  + " est là et s’ouvre : --new ne sert que lorsqu’elle a disparu ou ne s’ouvre"
                  + " plus. Lancez « comop run » sans --new.");
    };
  }

  private StoreUnavailable lost(Path missing) {
    return broken(
        "La base a disparu : "
            + missing
            + " n’existe pas ou est vide, alors que "
            + data()
            + " a déjà servi. Rien n’a été créé.\n"
            + "- Restaurez "
            + directory()
            + " depuis la sauvegarde ;\n"
            + "- ou reconstruisez les arrivées depuis l’archive : « comop rebuild » ;\n"
            + "- ou commencez une base neuve en connaissance de cause : « comop run --new »."
            + PAGE);
  }

  private static StoreUnavailable unwritable(Path place, @Nullable Throwable cause) {
    return broken(
        "comop ne peut pas écrire dans le dossier des données : "
            + place
            + " ("
            + reason(cause)
            + ").\nIl faut un disque monté en écriture, qui ait de la place, et des droits pour"
            + " l’utilisateur qui lance comop ; ou un autre dossier (data.dir).");
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return "accès refusé";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause == null ? "?" : Causes.told(cause);
  }

  private static StoreUnavailable broken(String message) {
    return new StoreUnavailable(message);
  }

  private static String process(StoreRefusal refusal) {
    return refusal.pid().isPresent() ? " (processus " + refusal.pid().getAsLong() + ")" : "";
  }

  private static String cause(StoreRefusal refusal) {
    Throwable cause = refusal.getCause();
    if (cause instanceof NoSuchFileException) {
      return "fichier manquant";
    }
    return cause == null ? "?" : Causes.told(cause);
  }
}
