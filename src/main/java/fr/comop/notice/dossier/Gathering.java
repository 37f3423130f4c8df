package fr.comop.notice.dossier;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.ledger.audit.AuditTrail;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Notice;
import fr.comop.notice.channel.Reported;
import fr.comop.notice.channel.Reports;
import fr.comop.notice.desk.CasePage;
import fr.comop.reminder.Reminded;
import fr.comop.reminder.SentReminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what is laid before a court: all that came from the structure in the year of the case and
 * after, all that we wrote to it, each act with its proof, each letter and what the post office
 * said of it. Called inside a transaction.
 */
public final class Gathering {
  private static final int MOST_LINES = 10_000;

  private final Arrivals arrivals;
  private final Outbox outbox;
  private final SentReminders reminders;
  private final Reports reports;
  private final AuditTrail trail;

  public Gathering(
      Arrivals arrivals,
      Outbox outbox,
      SentReminders reminders,
      Reports reports,
      AuditTrail trail) {
    this.arrivals = arrivals;
    this.outbox = outbox;
    this.reminders = reminders;
    this.reports = reports;
    this.trail = trail;
  }

  /**
   * Gathers a case.
   *
   * @param convention how people call it
   * @param chain what was found of the audit trail's chain
   */
  Dossier of(CasePage page, String convention, AuditCheck.Result chain, Instant now) {
    DefaultCase file = page.file();
    Beneficiary whose = page.whose();
    List<Arrival> came = came(whose, file.key().year());
    List<Piece> pieces = new ArrayList<>();
    came.forEach(one -> received(one, pieces));
    mailed(whose, file.key().year(), pieces);
    Map<String, String> titles = new HashMap<>();
    page.states().stream()
        .map(DeliverableState::deliverable)
        .forEach(one -> titles.put(one.form(), one.title()));
    ActPieces acts = new ActPieces(file, titles);
    file.history().forEach(one -> pieces.addAll(acts.of(one)));
    file.notices().forEach(one -> reported(one, pieces));
    pieces.sort(Comparator.comparing(Piece::day)); // stable: what is of one day stays in order
    return new Dossier(
        file.reference(),
        whose.name()
            + ", "
            + convention
            + ", année "
            + file.key().year()
            + " : "
            + file.key().cause().french()
            + ".",
        now,
        List.copyOf(pieces),
        lines(file, came),
        chain.head()
            + (chain.flaws().isEmpty()
                ? " (vérifiée, sans défaut)"
                : " (vérifiée, " + chain.flaws().size() + " défauts)"));
  }

  /** From the first of January of its year on, in whichever way, oldest first. */
  private List<Arrival> came(Beneficiary whose, int year) {
    Instant from = LocalDate.of(year, 1, 1).atStartOfDay(Deliverable.ZONE).toInstant();
    return arrivals.all().stream()
        .filter(one -> !one.receivedAt().isBefore(from))
        .filter(
            one ->
                one.assigned() != null
                    ? one.assigned().equals(whose.id())
                    : whose.folder().equals(one.folder())
                        || (one.sender() != null && whose.writesFrom(one.sender())))
        .sorted(Comparator.comparing(Arrival::receivedAt))
        .toList();
  }

  private void received(Arrival one, List<Piece> pieces) {
    String name = one.name();
    pieces.add(
        Piece.file(
            "Reçu : "
                + (one.title().isBlank() ? one.reference() : one.title())
                + " ("
                + one.reference()
                + ")",
            day(one.receivedAt()),
            name == null ? one.reference() + ".eml" : name,
            one.sha256()));
    for (Outbox.Letter answer : outbox.lettersAbout(one.id())) {
      sent(answer.queued().mail(), answer.sentAt(), pieces);
    }
  }

  private void mailed(Beneficiary whose, int year, List<Piece> pieces) {
    for (Reminded one : reminders.of(whose.id(), year)) {
      outbox
          .find(one.messageId())
          .ifPresent(mail -> sent(mail, outbox.sentAt(one.messageId()).orElse(null), pieces));
    }
  }

  private static void sent(
      Mail mail, @org.jspecify.annotations.Nullable Instant at, List<Piece> pieces) {
    if (at != null) {
      pieces.add(
          Piece.said(
              "Envoyé : " + mail.subject(),
              day(at),
              "À : "
                  + String.join(", ", mail.to())
                  + "\nLe "
                  + FrenchInstant.of(at)
                  + "\n"
                  + mail.text()));
    }
  }

  private void reported(Notice letter, List<Piece> pieces) {
    for (Reported one : reports.of(letter.id())) {
      String title =
          "Lettre "
              + letter.reference()
              + " "
              + one.report().kind().french()
              + (one.stands()
                  ? ""
                  : " (rayé : " + Objects.requireNonNull(one.struck()).reason() + ")");
      pieces.add(
          one.report().proof() == null
              ? Piece.said(
                  title,
                  one.report().day(),
                  "Consigné le " + FrenchInstant.of(one.entered()) + " par " + one.who() + ".")
              : new Piece(title, one.report().day(), "", one.proofName(), one.report().proof()));
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Deliverable.ZONE);
  }

  private List<AuditEntry> lines(DefaultCase file, List<Arrival> came) {
    String whole = file.key().beneficiary() + " " + file.key().year();
    Set<String> about = new LinkedHashSet<>(List.of(file.reference()));
    file.notices().forEach(one -> about.add(one.reference()));
    came.forEach(one -> about.add(one.reference()));
    List<AuditEntry> lines =
        new ArrayList<>(
            trail.wanted(
                new AuditTrail.Wanted(
                    null,
                    null,
                    subject -> about.contains(subject) || subject.equals(whole),
                    MOST_LINES)));
    Pattern named =
        Pattern.compile(
            "\\b("
                + Stream.concat(
                        Stream.of(file.reference()), file.notices().stream().map(Notice::reference))
                    .collect(Collectors.joining("|"))
                + ")\\b");
    lines.removeIf(one -> one.subject().equals(whole) && !named.matcher(one.details()).find());
    Collections.reverse(lines);
    return List.copyOf(lines);
  }
}
