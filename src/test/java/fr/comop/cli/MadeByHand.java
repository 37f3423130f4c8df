package fr.comop.cli;

import fr.comop.archive.Sha256;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Step;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.LegalPerson;
import fr.comop.convention.Party;
import fr.comop.convention.Term;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Turn;
import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records such as use cases answer with, made without a store: the year 2020 of two structures. */
public final class MadeByHand {
  public static final Contact CONTACT =
      new Contact(Contact.Role.CONTACT, "Maëlle", "maelle@planetarium.example", "");
  public static final Contact DIRECTOR =
      new Contact(Contact.Role.DIRECTOR, "Bastien", "bastien@planetarium.example", "");
  public static final Beneficiary PLANETARIUM =
      structure("planetarium", "Planétarium", List.of(CONTACT, DIRECTOR));
  public static final Beneficiary CLEVOS = structure("clevos", "Les Clévos", List.of());

  /** Due on 15 December 2020, as the convention has it. */
  public static final Deliverable REPORT = document("bilan", "bilan annuel 2020", null);

  public static final Deliverable PROGRAMME =
      document("programme", "programme d’actions 2021", null);

  /** The report, due a month later by what was agreed. */
  public static final Deliverable REPORT_LATER =
      document("bilan", "bilan annuel 2020", until("2021-01-15"));

  public static final Sha256 HASH = new Sha256("ab".repeat(32));

  private MadeByHand() {}

  private static Beneficiary structure(String id, String name, List<Contact> contacts) {
    return new Beneficiary(
        id,
        name,
        List.of(),
        new LegalPerson("Commune", "Commune", List.of(), LegalPerson.Courtesy.USUAL, null, null),
        "69",
        id,
        contacts);
  }

  private static Deliverable document(String form, String title, @Nullable Extension extension) {
    return new Deliverable(
        new Party("comop-2020-2022", PLANETARIUM, List.of(), Term.WHOLE),
        form,
        1,
        title,
        2020,
        LocalDate.parse("2020-12-15"),
        extension);
  }

  /** Another due day of the report, entered on 10 December 2020 at noon. */
  public static Extension until(String day) {
    return new Extension(
        "planetarium",
        "bilan",
        2020,
        LocalDate.parse(day),
        "courrier du 8 décembre",
        at("2020-12-10T12:00"));
  }

  /** An instant, Europe/Paris. */
  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant();
  }

  /** A version of the report. */
  public static Submission version(int version, Outcome outcome, String received, int errors) {
    return new Submission(
        version,
        "BILAN-2020-PLANETARIUM-V" + version,
        "planetarium",
        "bilan",
        1,
        2020,
        version,
        outcome,
        at(received),
        errors,
        3);
  }

  /** A document of which these versions came. */
  public static DeliverableState state(Deliverable owed, Submission... versions) {
    return DeliverableState.of(owed, List.of(versions));
  }

  /** A mail of the campaign on a day at eight, about what is due on 15 December. */
  public static Departure departure(String step, String day) {
    return new Departure(
        new Step(step, new Step.FromDue(0), "relance", List.of(), List.of()),
        "comop-2020-2022",
        LocalDate.parse("2020-12-15"),
        LocalDate.parse(day),
        at(day + "T08:00"));
  }

  /** A mail that came in, opened or not. */
  public static Arrival mail(
      long id, @Nullable String sender, @Nullable String subject, @Nullable String reason) {
    return arrival(id, Channel.MAILBOX, null, null, sender, subject, reason);
  }

  /** A file of the shared folder. */
  public static Arrival dropped(long id, String folder, String name, @Nullable String reason) {
    return arrival(id, Channel.FOLDER, folder, name, null, null, reason);
  }

  /** What was received on 10 December 2020 at 9:12 and waits for staff. */
  public static Arrival arrival(
      long id,
      Channel channel,
      @Nullable String folder,
      @Nullable String name,
      @Nullable String sender,
      @Nullable String subject,
      @Nullable String reason) {
    return new Arrival(
        id,
        channel,
        "origin " + id,
        HASH,
        at("2020-12-10T09:12"),
        folder,
        name,
        ArrivalState.QUARANTINED,
        1,
        null,
        sender,
        subject,
        reason);
  }

  /** The same arrival, and what became of it. */
  public static Arrival become(Arrival one, ArrivalState state) {
    return new Arrival(
        one.id(),
        one.channel(),
        one.origin(),
        one.sha256(),
        one.receivedAt(),
        one.folder(),
        one.name(),
        state,
        one.attempts(),
        one.assigned(),
        one.sender(),
        one.subject(),
        one.reason());
  }

  /** A mail of ours in the queue. */
  public static Outbox.Queued queued(long id, String subject, String... to) {
    return new Outbox.Queued(
        id,
        "receipt",
        Turn.ANSWER,
        new Mail(
            "<" + id + "@region.example>",
            null,
            List.of(),
            true,
            List.of(to),
            List.of(),
            subject,
            "texte",
            "html",
            List.of()),
        at("2020-12-10T09:12"),
        1,
        0,
        0);
  }

  /** A finding about the staff of the structure, in these cells of one sheet. */
  public static Finding finding(Severity severity, String check, String... cells) {
    return new Finding(
        severity,
        check,
        "1.fte",
        "Nombre d’ETP",
        List.of(cells).stream().map(cell -> new Place("1 Fiche technique", cell)).toList(),
        "dix",
        "un nombre : 10,5",
        "Écrivez-le en chiffres.");
  }

  /** A finding about the workbook as a whole, where nothing stands. */
  public static Finding whole(Severity severity, String check) {
    return new Finding(
        severity, check, null, null, List.of(), null, "une image", "Ajoutez une image.");
  }

  /** A text with plain spaces where it has no-break spaces. */
  public static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
