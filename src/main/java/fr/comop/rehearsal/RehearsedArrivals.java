package fr.comop.rehearsal;

import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.form.Form;
import fr.comop.intake.FrontDesk;
import fr.comop.intake.Intake;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Handing;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.arrival.Reception;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.SubmittedWorkbook;
import fr.comop.simulation.Event;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends to the parts that rehearse what comes in during a simulation. Not thread-safe. */
final class RehearsedArrivals {
  private static final String STRANGER = "quelqu-un@ailleurs.example";

  private final House stored;
  private final House house;
  private final Conventions conventions;
  private final Reception reception;
  private final Intake intake;
  private final Map<String, SubmittedWorkbook> workbooks;
  private final Map<Sending, Long> aside = new HashMap<>();
  private int deliveries;

  /** What comes in, however it does. */
  private record Sending(String beneficiary, String form, int year, Instant at) {
    static Sending of(Submission submission) {
      return new Sending(
          submission.beneficiary(), submission.form(), submission.year(), submission.receivedAt());
    }

    static Sending of(Event.Quarantined one) {
      return new Sending(one.beneficiary(), one.form(), one.year(), one.at());
    }
  }

  /**
   * What comes in.
   *
   * @param stored over the store that the rehearsal began with
   * @param house over the rehearsal's own
   */
  RehearsedArrivals(House stored, House house) {
    this.stored = stored;
    this.house = house;
    conventions = house.configuration.conventions();
    reception = house.intake.reception();
    intake = house.intake.intake();
    workbooks =
        stored.store.ledger.inTransaction(stored.store.submissions::workbooks).stream()
            .collect(Collectors.toMap(one -> one.submission().reference(), one -> one));
  }

  /** What a simulation says was received: released, made up by its story, or in the store. */
  void receive(Submission submission) throws IOException {
    Long released = aside.remove(Sending.of(submission));
    if (released != null) {
      house.store.ledger.durably(
          () -> house.store.arrivals.release(released, submission.beneficiary()));
      read();
    } else if (submission.id() == 0) {
      deliver(Sending.of(submission), submission.errors(), null);
    } else {
      again(submission);
    }
  }

  /** A workbook that somebody sends whom nobody knows. */
  void putAside(Event.Quarantined workbook) throws IOException {
    Sending sending = Sending.of(workbook);
    deliver(sending, workbook.errors(), STRANGER);
    house.store.ledger.inTransaction(house.store.arrivals::quarantined).stream()
        .map(Arrival::id)
        .max(Comparator.naturalOrder())
        .ifPresent(arrival -> aside.put(sending, arrival));
  }

  /** Puts aside what lies in quarantine in the store, as it lies there. */
  void hold(Pending pending) {
    Arrival arrival = pending.arrival();
    house.store.ledger.durably(
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
              house
                  .store
                  .arrivals
                  .enter(delivery, arrival.sha256(), 0, house.store.clock.instant())
                  .orElseThrow();
          house.store.arrivals.describe(
              id, arrival.sender(), Objects.requireNonNullElse(arrival.subject(), ""));
          house.store.arrivals.concerns(id, pending.concerns());
          house.store.arrivals.release(id, arrival.assigned());
          house.store.arrivals.decide(
              id, arrival.state(), arrival.reason(), house.store.clock.instant());
        });
  }

  /** A workbook that the story makes up. */
  private void deliver(Sending sending, int errors, @Nullable String from) throws IOException {
    Beneficiary whose = conventions.beneficiary(sending.beneficiary()).orElseThrow();
    Deliverable deliverable =
        house
            .store
            .ledger
            .inTransaction(() -> house.assessment.owing.states(whose, sending.year()))
            .stream()
            .map(state -> state.deliverable())
            .filter(one -> one.form().equals(sending.form()))
            .findFirst()
            .orElseThrow();
    Mail.File blank =
        house.store.ledger.inTransaction(() -> house.assessment.blanks.file(deliverable));
    byte[] filled =
        RehearsedWorkbook.of(
            house.store.archive.path(blank.sha256()),
            house
                .configuration
                .forms()
                .find(deliverable.form(), deliverable.version())
                .orElseThrow(),
            errors,
            ++deliveries);
    deliver(whose, deliverable.title(), blank, filled, sending.at(), from);
  }

  /** A document that is in the store that the rehearsal began with. */
  private void again(Submission submission) throws IOException {
    Beneficiary whose = conventions.beneficiary(submission.beneficiary()).orElseThrow();
    SubmittedWorkbook workbook = workbooks.get(submission.reference());
    String title =
        conventions.title(submission.beneficiary(), submission.form(), submission.year());
    if (workbook == null) {
      onPaper(submission, whose, title);
    } else {
      deliver(
          whose,
          title,
          new Mail.File(workbook.fileName(), "application/octet-stream", workbook.sha256()),
          Files.readAllBytes(stored.store.archive.path(workbook.sha256())),
          submission.receivedAt(),
          null);
    }
  }

  private void onPaper(Submission submission, Beneficiary whose, String title) throws IOException {
    byte[] scan = ("%PDF-1.4\n%" + submission.reference()).getBytes(StandardCharsets.UTF_8);
    LocalDate day = LocalDate.ofInstant(submission.receivedAt(), Deliverable.ZONE);
    house
        .intake
        .frontDesk()
        .record(
            new FrontDesk.Handed(
                whose,
                form(submission),
                submission.year(),
                Objects.requireNonNullElse(
                    submission.handing(), new Handing(Handing.Way.POST, day, day)),
                submission.outcome().complete()),
            new FrontDesk.Kept(title, house.store.archive.keep(scan), scan.length),
            Actor.COMOP);
  }

  private Form form(Submission submission) {
    return house
        .configuration
        .forms()
        .find(submission.form(), submission.formVersion())
        .orElseThrow();
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
            from == null ? writer(whose).email() : from,
            house.configuration.settings().text(Setting.SENDER_ADDRESS),
            title,
            file,
            workbook);
    reception.receive(List.of(mail).iterator());
    read();
  }

  /** An address that writes lives again; so of several people one writes who is still reached. */
  private Contact writer(Beneficiary whose) {
    Set<String> dead =
        house.store.ledger.inTransaction(house.store.deadAddresses::all).stream()
            .map(DeadAddresses.Dead::address)
            .collect(Collectors.toSet());
    return whose.contacts().stream()
        .sorted(Comparator.comparing(Contact::role))
        .filter(one -> !dead.contains(one.email().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseGet(whose::contact);
  }

  private void read() {
    for (List<List<Long>> waiting = intake.waiting();
        !waiting.isEmpty();
        waiting = intake.waiting()) {
      waiting.forEach(intake::take);
    }
  }
}
