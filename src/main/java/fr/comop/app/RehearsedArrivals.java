package fr.comop.app;

import fr.comop.archive.Sha256;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import fr.comop.intake.Filed;
import fr.comop.intake.Intake;
import fr.comop.intake.Pending;
import fr.comop.intake.Reception;
import fr.comop.intake.Stored;
import fr.comop.simulation.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends to the parts that rehearse what comes in during a simulation. Not thread-safe. */
final class RehearsedArrivals {
  private static final String STRANGER = "quelqu-un@ailleurs.example";

  private final Wiring stored;
  private final Wiring wiring;
  private final Convention convention;
  private final Reception reception;
  private final Intake intake;
  private final Map<String, Stored> workbooks;
  private final Map<Sending, Long> aside = new HashMap<>();
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
   * What comes in.
   *
   * @param stored over the store that the rehearsal began with
   * @param wiring over the rehearsal's own
   */
  RehearsedArrivals(Wiring stored, Wiring wiring) {
    this.stored = stored;
    this.wiring = wiring;
    convention = wiring.configuration.convention();
    reception = wiring.reception();
    intake = wiring.intake();
    workbooks =
        stored.ledger.inTransaction(stored.submissions::workbooks).stream()
            .collect(Collectors.toMap(one -> one.filed().reference(), one -> one));
  }

  /** What a simulation says was received: released, made up by its story, or in the store. */
  void receive(Filed filed) throws IOException {
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

  /** A workbook that somebody sends whom nobody knows. */
  void putAside(Event.Quarantined workbook) throws IOException {
    Sending sending = Sending.of(workbook);
    deliver(sending, workbook.errors(), STRANGER);
    wiring.ledger.inTransaction(wiring.arrivals::quarantined).stream()
        .map(Arrival::id)
        .max(Comparator.naturalOrder())
        .ifPresent(arrival -> aside.put(sending, arrival));
  }

  /** Puts aside what lies in quarantine in the store, as it lies there. */
  void hold(Pending pending) {
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
              wiring
                  .arrivals
                  .enter(delivery, arrival.sha256(), 0, wiring.clock.instant())
                  .orElseThrow();
          wiring.arrivals.describe(
              id, arrival.sender(), Objects.requireNonNullElse(arrival.subject(), ""));
          wiring.arrivals.concerns(id, pending.concerns());
          wiring.arrivals.release(id, arrival.assigned());
          wiring.arrivals.decide(id, arrival.state(), arrival.reason(), wiring.clock.instant());
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
          long id = wiring.arrivals.enter(delivery, scan, 0, wiring.clock.instant()).orElseThrow();
          wiring.arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", wiring.clock.instant());
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
}
