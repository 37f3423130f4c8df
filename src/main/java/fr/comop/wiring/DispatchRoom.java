package fr.comop.wiring;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.notice.channel.Channel;
import fr.comop.notice.channel.Dispatches;
import fr.comop.notice.channel.Dispatching;
import fr.comop.notice.channel.Following;
import fr.comop.notice.channel.Progress;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.Reports;
import fr.comop.notice.channel.SlipDesk;
import fr.comop.notice.channel.Unclaimed;
import fr.comop.notice.channel.Waiting;
import fr.comop.notice.channel.WaitingSlips;
import fr.comop.notice.channel.Way;
import fr.comop.notice.channel.maileva.Maileva;
import fr.comop.notice.channel.mailroom.DispatchSheet;
import fr.comop.notice.channel.mailroom.MailRoom;
import fr.comop.notice.channel.mailroom.Premises;
import fr.comop.notice.channel.mailroom.Returns;
import fr.comop.notice.channel.mailroom.UnclaimedScans;
import fr.comop.notice.channel.sql.SqlDispatches;
import fr.comop.notice.channel.sql.SqlReports;
import fr.comop.notice.channel.sql.SqlWaitingSlips;
import fr.comop.paper.Paper;
import fr.comop.wiring.mail.RehearsedPost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How registered letters leave the house, and how word of them comes back. */
public final class DispatchRoom {
  private static final String REHEARSAL =
      "Répétition (smtp.all-to) : aucune lettre ne part, celle-ci attend.";

  private final Settings settings;
  private final StoreRoom store;

  /** What was handed over for leaving. */
  public final Dispatches dispatches;

  /** What was reported of it. */
  public final Reports reports;

  private final WaitingSlips slips;
  private final String mailTo;

  DispatchRoom(Configuration configuration, StoreRoom store) {
    this.store = store;
    settings = configuration.settings();
    dispatches = new SqlDispatches(store.ledger);
    reports = new SqlReports(store.ledger);
    slips = new SqlWaitingSlips(store.ledger);
    mailTo =
        SlipRoom.people(configuration).isEmpty() || !settings.on(Setting.MAILBOX_ENABLED)
            ? ""
            : settings.text(Setting.SENDER_ADDRESS);
  }

  public Reporting reporting() {
    return new Reporting(store.desk, dispatches, reports, store.archive);
  }

  /** What keeps slips that came without their day. */
  public SlipDesk slips() {
    return new SlipDesk(store.desk, dispatches, reports, slips, store.archive);
  }

  public Following following() {
    return new Following(store.desk, dispatches, reports, slips());
  }

  /** Whether letters may leave this way: by a provider, where one is set. */
  boolean has(Way way) {
    return way != Way.PROVIDER || !settings.text(Setting.LETTERS_MAILEVA_URL).isEmpty();
  }

  /** Carries out what was handed over, by the ways that are set. */
  public Dispatching dispatching() {
    if (RehearsedPost.on(settings)) {
      return new Dispatching(
          store.desk,
          dispatches,
          reports,
          List.of(new Waiting(Way.MAIL_ROOM, REHEARSAL), new Waiting(Way.PROVIDER, REHEARSAL)));
    }
    List<Channel> channels = new ArrayList<>();
    channels.add(
        new MailRoom(
            premises(),
            store.archive,
            store.desk,
            dispatches,
            reports,
            new DispatchSheet(new Paper(), mailTo)));
    if (has(Way.PROVIDER)) {
      channels.add(
          new Maileva(
              ProviderRoom.settings(settings),
              store.clock,
              store.archive,
              new Progress(store.desk, dispatches, reports),
              reporting()));
    }
    return new Dispatching(store.desk, dispatches, reports, channels);
  }

  /** What tells of scans that nobody has said anything of. */
  public Unclaimed unclaimed() {
    return new UnclaimedScans(new Premises(settings.path(Setting.LETTERS_MAIL_ROOM_FOLDER)));
  }

  public Returns returns() {
    return new Returns(premises(), reporting());
  }

  /** A folder inside our own data directory is made; a share of somebody else's never is. */
  private Premises premises() {
    Path root = settings.path(Setting.LETTERS_MAIL_ROOM_FOLDER);
    if (root.startsWith(settings.path(Setting.DATA_DIR))) {
      try {
        Files.createDirectories(root);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Premises(root);
  }
}
