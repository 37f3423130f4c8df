package fr.comop.rehearsal;

import fr.comop.campaign.Campaign;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Postman;
import fr.comop.intake.assessment.Stored;
import fr.comop.reminder.Reminded;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.StaffDigest;
import fr.comop.simulation.Moment;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Has the very parts of the service live through a simulation, over a store and an archive of their
 * own: what they read is sent to them, what they would send is written to files. Not thread-safe.
 */
public final class Rehearsal implements Consumer<Moment>, AutoCloseable {
  private static final String COMOP = "comop";
  private static final Duration LONG_AGO = Duration.ofDays(2);

  private final House stored;
  private final House house;
  private final Convention convention;
  private final Campaign campaign;
  private final LeapingClock clock;
  private final Instant end;
  private final RehearsedArrivals arrivals;
  private final Reminders reminders;
  private final StaffDigest digest;
  private final RehearsedMails mails;
  private final Postman postman;
  private final Map<Deliverable, Mail.File> blanks = new HashMap<>();
  private LocalDate morning;
  private boolean down;

  /**
   * A rehearsal, which begins with what the store held then.
   *
   * @param convention with all who take part
   * @param from first day
   * @param to last day
   * @param out directory for the mails, which is there
   */
  public Rehearsal(Playground ground, Convention convention, LocalDate from, LocalDate to, Path out)
      throws IOException {
    Instant first = from.atStartOfDay(Deliverable.ZONE).toInstant();
    this.stored = ground.house();
    this.convention = convention;
    morning = from;
    end = to.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant();
    clock = new LeapingClock(first);
    Configuration configuration = elsewhere(stored.configuration.with(convention), ground);
    campaign = configuration.campaign();
    house =
        new House(configuration, clock, new House.Variation(RehearsedWorkbook::judged, this::once));
    arrivals = new RehearsedArrivals(stored, house);
    reminders = house.reminder.reminders();
    digest = house.staff.digest();
    mails =
        new RehearsedMails(
            out,
            convention,
            house.store.sentReminders,
            house.correspondence.composer(house.store.archive, clock),
            clock);
    postman = house.correspondence.postman(mails, reminders);
    begin(ground);
  }

  /** A blank workbook costs more than all the rest of a mail. */
  private Function<Deliverable, Mail.File> once(Function<Deliverable, Mail.File> making) {
    return one -> blanks.computeIfAbsent(one, making);
  }

  private static Configuration elsewhere(Configuration configuration, Playground ground) {
    String store = ground.directory().resolve("rehearsal").toString();
    return configuration.with(
        configuration
            .settings()
            .with(
                Map.of(
                    Setting.DATA_DIR,
                    store,
                    Setting.STORE_URL,
                    "jdbc:h2:mem:" + ground.directory().getFileName() + ";DB_CLOSE_DELAY=-1")));
  }

  /** Takes in what no moment of a simulation tells of. */
  private void begin(Playground ground) {
    for (Stored one : stored.store.ledger.inTransaction(stored.store.submissions::workbooks)) {
      if (convention.isBaseline(one.filed().form(), one.filed().year())) {
        house
            .assessment
            .baseline()
            .take(stored.store.archive.path(one.sha256()), one.filed().beneficiary(), COMOP);
      }
    }
    ground.start().dead().forEach(this::bury);
    for (int year = convention.firstYear(); year <= convention.lastYear(); year++) {
      for (Beneficiary beneficiary : stored.configuration.convention().beneficiaries()) {
        remember(beneficiary, year);
      }
    }
    settle();
  }

  /** Copies the mails of the campaign that left already. */
  private void remember(Beneficiary beneficiary, int year) {
    List<Reminded> sent =
        stored.store.ledger.inTransaction(
            () -> stored.store.sentReminders.of(beneficiary.id(), year));
    for (Reminded one : sent) {
      Mail mail =
          stored
              .store
              .ledger
              .inTransaction(() -> stored.store.outbox.find(one.messageId()))
              .orElseThrow();
      house.store.ledger.durably(
          () -> {
            house.store.sentReminders.add(one);
            house.store.outbox.add(null, one.step(), mail, clock.instant());
          });
    }
  }

  /** Something that happened before the first day: nobody is written to any more. */
  public void before(Moment moment) {
    clock.set(moment.at());
    happen(moment);
    settle();
  }

  @Override
  public void accept(Moment moment) {
    mornings(moment.at());
    clock.set(moment.at());
    happen(moment);
    if (moment instanceof Moment.Resumes) {
      tellStaff();
    }
    post();
  }

  private void happen(Moment moment) {
    try {
      part(moment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void part(Moment moment) throws IOException {
    if (moment instanceof Moment.Leaves leaves) {
      reminders.sweep(COMOP, List.of(leaves.beneficiary()));
    } else if (moment instanceof Moment.Received received) {
      blanks.keySet().removeIf(one -> one.beneficiary().equals(received.beneficiary()));
      arrivals.receive(received.filed());
    } else if (moment instanceof Moment.PutAside put) {
      arrivals.putAside(put.workbook());
    } else if (moment instanceof Moment.Held held) {
      arrivals.hold(held.pending());
    } else if (moment instanceof Moment.CameBack back) {
      bury(back.contact().email());
    } else if (moment instanceof Moment.Extended extended) {
      extend(Objects.requireNonNull(extended.deliverable().extension()));
    } else if (moment instanceof Moment.Stops || moment instanceof Moment.Resumes) {
      down = moment instanceof Moment.Stops;
    }
  }

  /** Lets the mornings pass on which staff may be told something. */
  private void mornings(Instant until) {
    while (true) {
      Instant hour = morning.atTime(campaign.hour()).atZone(Deliverable.ZONE).toInstant();
      if (!hour.isBefore(until)) {
        return;
      }
      morning = morning.plusDays(1);
      if (!down) {
        clock.set(hour);
        tellStaff();
      }
    }
  }

  private void tellStaff() {
    digest.sendIfDue();
    post();
  }

  /** Takes all that waits to leave for sent. */
  private void settle() {
    Instant longAgo = clock.instant().minus(LONG_AGO);
    house.store.ledger.durably(
        () -> {
          while (true) {
            List<Long> due = house.store.outbox.due(clock.instant(), Integer.MAX_VALUE);
            if (due.isEmpty()) {
              return;
            }
            due.stream()
                .flatMap(id -> house.store.outbox.take(id, clock.instant()).stream())
                .forEach(one -> house.store.outbox.sent(one, false, longAgo));
          }
        });
  }

  private void post() {
    while (!down && postman.sendNext()) {
      // one after the other
    }
  }

  private void extend(Extension extension) {
    house.reminder.extending().enter(extension, COMOP);
  }

  private void bury(String address) {
    house.store.ledger.durably(
        () -> house.store.deadAddresses.mark(address, "", "550 unknown user", clock.instant()));
  }

  /** Lets the last mornings pass. */
  public Map<String, Integer> finish() {
    mornings(end);
    return mails.counts();
  }

  @Override
  public void close() {
    house.close();
  }
}
