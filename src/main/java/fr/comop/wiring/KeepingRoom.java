package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.keeping.BackingUp;
import fr.comop.keeping.ConfigFiles;
import fr.comop.keeping.DecisionsAgain;
import fr.comop.keeping.MovingStore;
import fr.comop.keeping.RestoredStore;
import fr.comop.keeping.Restoring;
import fr.comop.keeping.Resumption;
import fr.comop.ledger.LedgerSettings;
import fr.comop.wiring.store.StoreOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What keeps the store beyond its machine. */
public final class KeepingRoom {
  private KeepingRoom() {}

  /**
   * What takes backups.
   *
   * @param environment in which files with secrets are named
   * @param version of the program
   */
  public static BackingUp backingUp(House house, Map<String, String> environment, String version) {
    StoreRoom store = house.store;
    return new BackingUp(
        store.ledger,
        store.desk,
        store.archive,
        new BackingUp.Beside(store.opening.archiveDirectory(), store.auditHeads),
        files(house.configuration, environment),
        version);
  }

  private static ConfigFiles files(Configuration configuration, Map<String, String> environment) {
    List<Setting> secrets =
        Arrays.stream(Setting.values()).filter(one -> one.kind() == Setting.Kind.SECRET).toList();
    return new ConfigFiles(
        configuration.directory(),
        secrets.stream().map(Setting::key).collect(Collectors.toSet()),
        secrets.stream()
            .map(one -> environment.get(one.variable() + "_FILE"))
            .filter(Objects::nonNull)
            .map(one -> Path.of(one).toAbsolutePath().normalize())
            .collect(Collectors.toSet()));
  }

  /**
   * What puts what staff decided into a store that is made anew.
   *
   * @param from the store that it comes from; null where there was only one
   */
  public static DecisionsAgain decisionsAgain(House house, @Nullable String from) {
    return new DecisionsAgain(house.store.ledger, house.store.decisions, from);
  }

  /** What lets the service take over on data that came out of a backup. */
  public static Resumption resumption(House house) {
    Outbox outbox = house.store.outbox;
    return new Resumption(
        house.store.desk,
        restored(house.configuration.settings()),
        new Resumption.Mails() {
          @Override
          public int waiting(Instant written) {
            return outbox.waiting(written);
          }

          @Override
          public void doubt(Instant written) {
            outbox.doubt(written, "attendait quand la sauvegarde a été faite");
          }
        });
  }

  /** Where it stands whether they came out of one. */
  public static RestoredStore restored(Settings settings) {
    return RestoredStore.in(settings.path(Setting.DATA_DIR));
  }

  /** Where a configuration that was put back has its data. */
  public static Restoring.Place place(Configuration configuration, Actor who) {
    StoreOpening opening = new StoreOpening(configuration.settings());
    return new Restoring.Place(
        opening.data(),
        opening.archiveDirectory(),
        opening.address(),
        opening.isKnown(),
        configuration.settings().path(Setting.ROUTES_DIR),
        who);
  }

  /**
   * Takes the store over into another database, and marks it so.
   *
   * @param url of an empty database of PostgreSQL
   * @param telling gives, for a number of tables, what is told of each
   * @throws Declined when the store is not one of H2, or the other database is not empty
   */
  public static MovingStore.Moved move(
      House house, String url, String user, Actor who, IntFunction<Runnable> telling)
      throws IOException {
    Settings settings = house.configuration.settings();
    StoreOpening opening = new StoreOpening(settings);
    if (!opening.own() || !url.startsWith("jdbc:postgresql:")) {
      throw new Declined(
          "Seule une base H2 se déplace, et seulement vers PostgreSQL (jdbc:postgresql://…).");
    }
    if (Settings.holdsPassword(url)) {
      throw new Declined(
          "L’adresse porte un mot de passe, que chacun lirait : mettez-le dans le fichier que nomme"
              + " COMOP_STORE_PASSWORD_FILE.");
    }
    MovingStore.Moved moved =
        new MovingStore(house.store.ledger, house.store.auditHeads, house.store.clock)
            .move(
                LedgerSettings.at(url, user, settings.text(Setting.STORE_PASSWORD)), who, telling);
    opening.moved().mark(url, house.store.clock.instant());
    return moved;
  }
}
