package fr.comop.stage;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Severity;
import fr.comop.form.Years;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.reminder.Decided;
import fr.comop.wiring.House;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The house over a real store, with the project's convention and an invented one beside it, and a
 * clock that tests set. There is no mail server: what leaves stands in the outbox. Blank workbooks
 * that go with reminders are their names, for real ones take a second each.
 */
public final class TwoOverAStore implements AutoCloseable {
  public final HandClock clock = new HandClock(paris("2020-09-01T08:00"));
  public final House house;
  private int arrivals;

  /** In a directory that is empty. */
  public TwoOverAStore(Path directory) throws IOException {
    this(directory, TwoConventions.in(directory.resolve("config")));
  }

  /** By a configuration that stands there. */
  public TwoOverAStore(Path directory, Path config) throws IOException {
    Configuration configuration = Configuration.read(config, Map.of());
    house =
        new House(
            configuration.with(
                configuration
                    .settings()
                    .with(
                        Map.of(
                            Setting.DATA_DIR,
                            directory.resolve("data").toString(),
                            Setting.SENDER_ADDRESS,
                            "comop@region.example"))),
            clock,
            new House.Variation((workbook, found) -> found, real -> this::named));
  }

  private Mail.File named(Deliverable one) {
    String name = one.form() + "-" + one.year() + "-" + one.beneficiary().id() + ".xlsx";
    return new Mail.File(name, "application/octet-stream", kept(name));
  }

  private fr.comop.archive.Sha256 kept(String text) {
    try {
      return house.store.archive.keep(new ByteArrayInputStream(Letters.bytes(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** "2020-12-10T10:00", Europe/Paris. */
  public static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant();
  }

  /** The clock stands at an instant. */
  public TwoOverAStore at(String local) {
    clock.set(paris(local));
    return this;
  }

  /** A structure by its id. */
  public Beneficiary structure(String id) {
    return house.configuration.conventions().beneficiary(id).orElseThrow();
  }

  /** A document that is owed. */
  public Deliverable document(String beneficiary, String form, int year) {
    return house
        .configuration
        .conventions()
        .deliverable(structure(beneficiary), form, year)
        .orElseThrow();
  }

  /** Something read from the store. */
  public <T> T look(Supplier<T> what) {
    return house.store.ledger.inTransaction(what);
  }

  /** Something written to it. */
  public TwoOverAStore change(Runnable what) {
    house.store.ledger.durably(what);
    return this;
  }

  /** A workbook came, now, with so many errors, which plans these actions. */
  public TwoOverAStore filed(
      String beneficiary, String form, int year, int errors, PlannedAction... planned) {
    Form asked = house.configuration.forms().latest(form).orElseThrow();
    return change(
        () -> {
          long arrival = entered(beneficiary + "@" + form);
          house.store.arrivals.decide(arrival, ArrivalState.DONE, "lu", clock.instant());
          house.store.submissions.add(
              new FilledSubmission(
                  arrival,
                  1,
                  form + ".xlsx",
                  kept("workbook " + arrival),
                  structure(beneficiary),
                  year,
                  house.store.submissions.of(beneficiary, form, year).size() + 1,
                  clock.instant(),
                  "",
                  unanswered(asked, year),
                  Collections.nCopies(errors, missing())),
              List.of(planned));
        });
  }

  private static FilledForm unanswered(Form form, int year) {
    return new FilledForm(
        form,
        Years.of(year),
        Map.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Finding missing() {
    return new Finding(
        Severity.ERROR,
        "required",
        null,
        null,
        List.of(),
        null,
        "une réponse",
        "Répondez à cette question.");
  }

  /** A mail came, now, which nobody has read yet. */
  public long received(String sender) {
    return look(() -> entered(sender));
  }

  private long entered(String sender) {
    Delivery delivery =
        new Delivery(
            Channel.MAILBOX,
            "INBOX;1;" + ++arrivals,
            clock.instant(),
            null,
            null,
            InputStream::nullInputStream);
    long id =
        house
            .store
            .arrivals
            .enter(delivery, kept("mail " + arrivals), 1, clock.instant())
            .orElseThrow();
    house.store.arrivals.describe(id, sender, "Objet");
    return id;
  }

  /** A mail came, now, and lies in quarantine. */
  public TwoOverAStore quarantined(String sender) {
    return change(
        () ->
            house.store.arrivals.decide(
                entered(sender), ArrivalState.QUARANTINED, "Inconnu.", clock.instant()));
  }

  /** More time was granted, now. */
  public TwoOverAStore extended(String beneficiary, String form, int year, String due) {
    house
        .requests
        .extending()
        .enter(
            new Extension(
                beneficiary, form, year, LocalDate.parse(due), "courrier", clock.instant()),
            Camille.ACTOR);
    return this;
  }

  /** Mails to an address come back for good, from now on. */
  public TwoOverAStore dead(String address) {
    return change(
        () -> house.store.deadAddresses.mark(address, "", "550 unknown user", clock.instant()));
  }

  /** What is due now leaves for one structure; what was decided. */
  public List<Decided> swept(String beneficiary) {
    return house.reminder.reminders().sweep(Actor.COMOP, List.of(structure(beneficiary)));
  }

  /** All that stands in the outbox, or left it, in the order in which it was queued. */
  public List<Mail> mails() {
    return look(
        () ->
            house
                .store
                .ledger
                .handle()
                .createQuery("select message_id from outbox order by id")
                .mapTo(String.class)
                .list()
                .stream()
                .map(id -> house.store.outbox.find(id).orElseThrow())
                .toList());
  }

  /** The last of them. */
  public Mail last() {
    List<Mail> mails = mails();
    return mails.get(mails.size() - 1);
  }

  /** Takes all that waits to leave for sent now. */
  public TwoOverAStore left() {
    return change(
        () ->
            house.store.outbox.due(clock.instant(), Integer.MAX_VALUE).stream()
                .flatMap(id -> house.store.outbox.take(id, clock.instant()).stream())
                .forEach(one -> house.store.outbox.sent(one, false, clock.instant())));
  }

  @Override
  public void close() {
    house.close();
  }
}
