package fr.comop.app;

import fr.comop.archive.Sha256;
import fr.comop.campaign.Campaign;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Postman;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import fr.comop.intake.Filed;
import fr.comop.intake.Intake;
import fr.comop.intake.Pending;
import fr.comop.intake.Reception;
import fr.comop.intake.Stored;
import fr.comop.reminder.Reminded;
import fr.comop.reminder.Reminders;
import fr.comop.reminder.StaffDigest;
import fr.comop.simulation.Event;
import fr.comop.simulation.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has the very parts of the service live through a simulation, over a store and an archive of their
 * own: what they read is sent to them, what they would send is written to files. Not thread-safe.
 */
final class Rehearsal implements Consumer<Moment>, AutoCloseable {
  private static final String COMOP = "comop";
  private static final String STRANGER = "quelqu-un@ailleurs.example";
  private static final Duration LONG_AGO = Duration.ofDays(2);

  private final Wiring stored;
  private final Wiring wiring;
  private final Convention convention;
  private final Campaign campaign;
  private final LeapingClock clock;
  private final Instant end;
  private final Reception reception;
  private final Intake intake;
  private final Reminders reminders;
  private final StaffDigest digest;
  private final RehearsedMails mails;
  private final Postman postman;
  private final Map<Deliverable, Mail.File> blanks = new HashMap<>();
  private final Map<String, Stored> workbooks;
  private final Map<Sending, Long> aside = new HashMap<>();
  private LocalDate morning;
  private boolean down;
  private int deliveries;

  /** What comes in, however it does. */
  private record Sending(String beneficiary, String form, int year, Instant at) {
    static Sending of(Filed filed) {
      return new Sending(filed.beneficiary(), filed.form(), filed.year(), filed.receivedAt());
    }

    static Sending of(Event.Quarantined one) {
      return new Sending(one.beneficiary(), one.form(), one.year(), one.at());
    }
  }

  /**
   * A rehearsal, which begins with what the store held then.
   *
   * @param convention with all who take part
   * @param from first day
   * @param to last day
   * @param out directory for the mails, which is there
   */
  Rehearsal(Playground ground, Convention convention, LocalDate from, LocalDate to, Path out)
      throws IOException {
    Instant first = from.atStartOfDay(Deliverable.ZONE).toInstant();
    this.stored = ground.wiring();
    this.convention = convention;
    morning = from;
    end = to.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant();
    clock = new LeapingClock(first);
    Configuration configuration = elsewhere(stored.configuration.with(convention), ground);
    campaign = configuration.campaign();
    wiring = new Wiring(configuration, clock, RehearsedWorkbook::judged);
    reception = wiring.reception();
    intake = wiring.intake();
    ReminderWiring reminding =
        new ReminderWiring(
            wiring, wiring.sentReminders, one -> blanks.computeIfAbsent(one, wiring.blanks::file));
    reminders = reminding.reminders();
    digest = reminding.digest();
    mails =
        new RehearsedMails(
            out, convention, wiring.sentReminders, wiring.composer(wiring.archive, clock), clock);
    postman = wiring.postman(mails, reminders);
    workbooks =
        stored.ledger.inTransaction(stored.submissions::workbooks).stream()
            .collect(Collectors.toMap(one -> one.filed().reference(), one -> one));
    begin(ground);
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
    for (Stored one : workbooks.values()) {
      if (convention.isBaseline(one.filed().form(), one.filed().year())) {
        new BaselineImport(wiring, COMOP)
            .imported(stored.archive.path(one.sha256()), one.filed().beneficiary());
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
        stored.ledger.inTransaction(() -> stored.sentReminders.of(beneficiary.id(), year));
    for (Reminded one : sent) {
      Mail mail =
          stored.ledger.inTransaction(() -> stored.outbox.find(one.messageId())).orElseThrow();
      wiring.ledger.durably(
          () -> {
            wiring.sentReminders.add(one);
            wiring.outbox.add(null, one.step(), mail, clock.instant());
          });
    }
  }

  /** Something that happened before the first day: nobody is written to any more. */
  void before(Moment moment) {
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
      receive(received.filed());
    } else if (moment instanceof Moment.PutAside put) {
      putAside(put);
    } else if (moment instanceof Moment.Held held) {
      hold(held.pending());
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
    wiring.ledger.durably(
        () ->
            wiring
                .outbox
                .due(clock.instant(), Integer.MAX_VALUE)
                .forEach(one -> wiring.outbox.sent(one.id(), longAgo)));
  }

  private void post() {
    while (!down && postman.sendNext()) {
      // one after the other
    }
  }

  private void receive(Filed filed) throws IOException {
    Long released = aside.remove(Sending.of(filed));
    if (released != null) {
      wiring.ledger.durably(() -> wiring.arrivals.release(released, filed.beneficiary()));
      read();
    } else if (filed.id() == 0) {
      deliver(Sending.of(filed), filed.errors(), null);
    } else {
      again(filed);
    }
  }

  private void putAside(Moment.PutAside put) throws IOException {
    Sending sending = Sending.of(put.workbook());
    deliver(sending, put.workbook().errors(), STRANGER);
    wiring.ledger.inTransaction(wiring.arrivals::quarantined).stream()
        .map(Arrival::id)
        .max(Comparator.naturalOrder())
        .ifPresent(arrival -> aside.put(sending, arrival));
  }

  /** Puts aside what lies in quarantine in the store, as it lies there. */
  private void hold(Pending pending) {
    Arrival arrival = pending.arrival();
    wiring.ledger.durably(
        () -> {
          Delivery delivery =
              new Delivery(
                  arrival.channel(),
                  arrival.origin(),
                  arrival.receivedAt(),
                  arrival.folder(),
                  arrival.name(),
                  InputStream::nullInputStream);
          long id =
              wiring.arrivals.enter(delivery, arrival.sha256(), 0, clock.instant()).orElseThrow();
          wiring.arrivals.describe(
              id, arrival.sender(), Objects.requireNonNullElse(arrival.subject(), ""));
          wiring.arrivals.concerns(id, pending.concerns());
          wiring.arrivals.release(id, arrival.assigned());
          wiring.arrivals.decide(id, arrival.state(), arrival.reason(), clock.instant());
        });
  }

  /** A workbook that the story makes up. */
  private void deliver(Sending sending, int errors, @Nullable String from) throws IOException {
    Beneficiary whose = convention.beneficiary(sending.beneficiary()).orElseThrow();
    Deliverable deliverable =
        wiring.ledger.inTransaction(() -> wiring.owing.states(whose, sending.year())).stream()
            .map(state -> state.deliverable())
            .filter(one -> one.form().equals(sending.form()))
            .findFirst()
            .orElseThrow();
    Mail.File blank = wiring.ledger.inTransaction(() -> wiring.blanks.file(deliverable));
    byte[] filled =
        RehearsedWorkbook.of(
            Files.readAllBytes(wiring.archive.path(blank.sha256())), errors, ++deliveries);
    deliver(whose, deliverable.title(), blank, filled, sending.at(), from);
  }

  /** A document that is in the store that the rehearsal began with. */
  private void again(Filed filed) throws IOException {
    Beneficiary whose = convention.beneficiary(filed.beneficiary()).orElseThrow();
    Stored workbook = workbooks.get(filed.reference());
    String title = convention.title(filed.form(), filed.year());
    if (workbook == null) {
      onPaper(filed, whose, title);
    } else {
      deliver(
          whose,
          title,
          new Mail.File(workbook.fileName(), "application/octet-stream", workbook.sha256()),
          Files.readAllBytes(stored.archive.path(workbook.sha256())),
          filed.receivedAt(),
          null);
    }
  }

  private void onPaper(Filed filed, Beneficiary whose, String title) throws IOException {
    Sha256 scan = wiring.archive.keep(filed.reference().getBytes(StandardCharsets.UTF_8));
    wiring.ledger.durably(
        () -> {
          Delivery delivery =
              new Delivery(
                  Channel.PAPER,
                  filed.reference(),
                  filed.receivedAt(),
                  null,
                  title,
                  InputStream::nullInputStream);
          long id = wiring.arrivals.enter(delivery, scan, 0, clock.instant()).orElseThrow();
          wiring.arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", clock.instant());
          wiring.submissions.addPaper(
              id,
              title,
              scan,
              whose,
              wiring.configuration.form(filed.form()),
              filed.year(),
              filed.receivedAt(),
              filed.outcome().complete());
        });
  }

  private void deliver(
      Beneficiary whose,
      String title,
      Mail.File file,
      byte[] workbook,
      Instant at,
      @Nullable String from)
      throws IOException {
    Delivery mail =
        RehearsedMail.of(
            ++deliveries,
            at,
            from == null ? whose.contact().email() : from,
            wiring.settings.text(Setting.SENDER_ADDRESS),
            title,
            file,
            workbook);
    reception.receive(List.of(mail).iterator());
    read();
  }

  private void read() {
    for (List<List<Long>> waiting = intake.waiting();
        !waiting.isEmpty();
        waiting = intake.waiting()) {
      waiting.forEach(intake::take);
    }
  }

  private void extend(Extension extension) {
    wiring.ledger.durably(() -> wiring.extensions.add(extension, COMOP));
  }

  private void bury(String address) {
    wiring.ledger.durably(
        () -> wiring.deadAddresses.mark(address, "", "550 unknown user", clock.instant()));
  }

  /** Lets the last mornings pass. */
  Map<String, Integer> finish() {
    mornings(end);
    return mails.counts();
  }

  @Override
  public void close() {
    wiring.close();
  }
}
