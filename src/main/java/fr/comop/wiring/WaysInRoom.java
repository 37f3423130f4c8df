package fr.comop.wiring;

import fr.comop.access.Authorities;
import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Beneficiary;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.folder.Answers;
import fr.comop.intake.folder.FolderSettings;
import fr.comop.intake.folder.Known;
import fr.comop.intake.folder.SharedFolder;
import fr.comop.intake.mailbox.Mailbox;
import fr.comop.wiring.mail.MailServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where things come in: the mailbox and the shared folder. */
public final class WaysInRoom {
  private final Configuration configuration;
  private final Settings settings;
  private final StoreRoom store;

  WaysInRoom(Configuration configuration, StoreRoom store) {
    this.configuration = configuration;
    this.store = store;
    settings = configuration.settings();
  }

  /**
   * Has servers of the house's own authorities believed, before anything is connected to.
   *
   * @throws ConfigMistake when the file that is set holds none
   */
  public void believeOwnAuthorities() {
    if (!settings.text(Setting.TLS_AUTHORITIES).isEmpty()) {
      try {
        Authorities.believe(MailServers.authorities(settings));
      } catch (IOException e) {
        throw new ConfigMistake(
            settings.origin(Setting.TLS_AUTHORITIES) + ": tls.authorities: " + e.getMessage());
      }
    }
  }

  public Mailbox mailbox() {
    return new Mailbox(
        new MailServers(settings, store.clock).mailbox(settings.duration(Setting.MAILBOX_TIMEOUT)),
        origins ->
            store.ledger.inTransaction(() -> store.arrivals.states(Channel.MAILBOX, origins)),
        store.wayIn,
        hindrances("mailbox", Setting.MAILBOX_EVERY),
        store.clock);
  }

  private Hindrances hindrances(String way, Setting every) {
    return new Hindrances(
        way,
        store.hindrances,
        store.clock,
        settings.duration(every),
        settings.duration(Setting.MAILBOX_RETRY_MOST));
  }

  public SharedFolder folder() {
    makeOwnFolder();
    return new SharedFolder(
        new FolderSettings(
            settings.path(Setting.FOLDER_DIR),
            settings.text(Setting.FOLDER_SENTINEL),
            settings.duration(Setting.FOLDER_REST),
            settings.duration(Setting.FOLDER_PATIENCE)),
        store.ledger,
        new Known(store.wayIn, store.dropped, store.looks),
        new Answers(store.ledger, store.outbox, store.archive, this::folderOf),
        store.archive,
        hindrances("folder", Setting.FOLDER_EVERY),
        store.clock);
  }

  /** The folder of whom an arrival concerns: of whom staff say, else the one it lay in. */
  private String folderOf(Arrival arrival) {
    return Optional.ofNullable(arrival.assigned())
        .flatMap(configuration.conventions()::beneficiary)
        .map(Beneficiary::folder)
        .orElseGet(() -> String.valueOf(arrival.folder()));
  }

  /** A folder inside our own data directory is made; a share of somebody else's never is. */
  private void makeOwnFolder() {
    Path root = settings.path(Setting.FOLDER_DIR);
    if (root.startsWith(settings.path(Setting.DATA_DIR))) {
      for (Beneficiary beneficiary : configuration.conventions().beneficiaries()) {
        try {
          Files.createDirectories(root.resolve(beneficiary.folder()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
