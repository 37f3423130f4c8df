package fr.comop.rehearsal;

import fr.comop.campaign.Campaign;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Postman;
import fr.comop.desk.Actor;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.reminder.Reminded;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.digest.StaffDigest;
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
  private static final Duration LONG_AGO = Duration.ofDays(2);

  private final House stored;
  private final House house;
  private final Conventions conventions;
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
   * @param conventions with all who take part
   * @param from first day
   * @param to last day
   * @param out directory for the mails, which is there
   */
  public Rehearsal(
      Playground ground, Conventions conventions, LocalDate from, LocalDate to, Path out)
      throws IOException {
    Instant first = from.atStartOfDay(Deliverable.ZONE).toInstant();
    this.stored = ground.house();
    this.conventions = conventions;
    morning = from;
    end = to.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant();
    clock = new LeapingClock(first);
    Configuration configuration = elsewhere(stored.configuration.with(conventions), ground);
    campaign = configuration.campaigns().common();
    house =
        new House(configuration, clock, new House.Variation(RehearsedWorkbook::judged, this::once));
    arrivals = new RehearsedArrivals(stored, house);
    reminders = house.reminder.reminders();
    digest = house.staff.digest();
    mails =
        new RehearsedMails(
            out,
            conventions,
            house.store.sentReminders,
            house.correspondence.composer(house.store.archive, clock),
            clock);
    postman = house.correspondence.sending().postman(mails, reminders);
    begin(ground);
  }

  /** A blank workbook costs more than all the rest of a mail. */
  private Function<Deliverable, Mail.File> once(Function<Deliverable, Mail.File> making) {
    return one -> blanks.computeIfAbsent(one, making);
  }

  private static Configuration elsewhere(Configuration configuration, Playground ground) {
    String store = ground.directory().resolve("rehearsal").toString();
    // of some thirty statements a moment H2 would keep eight parsed
    String database =
        "jdbc:h2:mem:"
            + ground.directory().getFileName()
            + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=100";
    return configuration.with(
        configuration
            .settings()
            .with(
                Map.of(
                    Setting.DATA_DIR,
                    store,
                    Setting.STORE_URL,
                    database,
                    // no time passes between the mails of a moment
                    Setting.OUTBOX_MOST_MINUTE,
                    "999999")));
  }

  /** Takes in what no moment of a simulation tells of. */
  private void begin(Playground ground) {
    for (SubmittedWorkbook one :
        stored.store.ledger.inTransaction(stored.store.submissions::workbooks)) {
      if (conventions.isBaseline(
          one.submission().beneficiary(), one.submission().form(), one.submission().year())) {
        house
            .assessment
            .baseline()
            .take(
                stored.store.archive.path(one.sha256()),
                one.submission().beneficiary(),
                Actor.COMOP);
      }
    }
    ground.start().dead().forEach(this::bury);
    for (int year = conventions.firstYear(); year <= conventions.lastYear(); year++) {
      for (Beneficiary beneficiary : stored.configuration.conventions().beneficiaries()) {
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
      moment.match(new Part()).play();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something to do. */
  private interface Play {
    void play() throws IOException;
  }

  /** What the parts of the service do about a moment. */
  private final class Part implements Moment.Cases<Play> {
    private static final Play NOTHING = () -> {};

    @Override
    public Play leaves(Moment.Leaves moment) {
      return () -> reminders.sweep(Actor.COMOP, List.of(moment.beneficiary()));
    }

    @Override
    public Play waits(Moment.Waits moment) {
      return NOTHING; // the digest finds it by itself
    }

    @Override
    public Play unreachable(Moment.Unreachable moment) {
      return NOTHING; // likewise
    }

    @Override
    public Play received(Moment.Received moment) {
      return () -> {
        blanks.keySet().removeIf(one -> one.beneficiary().equals(moment.beneficiary()));
        arrivals.receive(moment.submission());
      };
    }

    @Override
    public Play putAside(Moment.PutAside moment) {
      return () -> arrivals.putAside(moment.workbook());
    }

    @Override
    public Play held(Moment.Held moment) {
      return () -> arrivals.hold(moment.pending());
    }

    @Override
    public Play cameBack(Moment.CameBack moment) {
      return () -> bury(moment.contact().email());
    }

    @Override
    public Play extended(Moment.Extended moment) {
      return () -> extend(Objects.requireNonNull(moment.deliverable().extension()));
    }

    @Override
    public Play notExtended(Moment.NotExtended moment) {
      return NOTHING; // staff were refused
    }

    @Override
    public Play published(Moment.Published moment) {
      return NOTHING; // what is rehearsed is the campaign: a summary is seen by "summary --out"
    }

    @Override
    public Play stops(Moment.Stops moment) {
      return () -> down = true;
    }

    @Override
    public Play resumes(Moment.Resumes moment) {
      return () -> down = false;
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

  /** Documents to sign are not made: nobody reads what a rehearsed mail encloses. */
  private void encloseNothingMore() {
    house.store.ledger.durably(
        () ->
            house
                .store
                .outbox
                .awaiting(Integer.MAX_VALUE)
                .forEach(one -> house.store.outbox.complete(one, List.of(), "")));
  }

  /** Takes all that waits to leave for sent. */
  private void settle() {
    encloseNothingMore();
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
    encloseNothingMore();
    while (!down && postman.sendNext()) {
      // one after the other
    }
  }

  private void extend(Extension extension) {
    house.requests.extending().enter(extension, Actor.COMOP);
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
