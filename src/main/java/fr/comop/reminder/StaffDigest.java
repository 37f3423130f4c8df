package fr.comop.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.comop.archive.Sha256;
import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Departure;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Texts;
import fr.comop.intake.Owing;
import fr.comop.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes to staff what came in, what is missing and what waits for them, when there is news. */
public final class StaffDigest {
  /** The text that staff get. */
  public static final String TEXT = "point-de-campagne";

  private final Ledger ledger;
  private final Convention convention;
  private final Owing owing;
  private final CampaignCalendar calendar;
  private final DigestDays days;
  private final DigestContent content;
  private final Reminders reminders;
  private final Digests digests;
  private final Texts texts;
  private final Letterhead letterhead;
  private final String to;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * A digest.
   *
   * @param to address of the staff
   * @throws IllegalStateException when its text is missing or wrong; says its file and line
   */
  public StaffDigest(
      Ledger ledger,
      Convention convention,
      Owing owing,
      CampaignCalendar calendar,
      DigestDays days,
      DigestContent content,
      Reminders reminders,
      Digests digests,
      Texts texts,
      Letterhead letterhead,
      String to,
      Outbox outbox,
      Clock clock) {
    this.ledger = ledger;
    this.convention = convention;
    this.owing = owing;
    this.calendar = calendar;
    this.days = days;
    this.content = content;
    this.reminders = reminders;
    this.digests = digests;
    this.texts = texts;
    this.letterhead = letterhead;
    this.to = to;
    this.outbox = outbox;
    this.clock = clock;
    List<String> some = List.of("…");
    texts.write(
        TEXT,
        new DigestView(
            2020, "…", 1, 2, some, some, some, some, some, some, some, some, letterhead));
  }

  /** Queues the digest when its day has come and there is something to say. */
  public void sendIfDue() {
    Instant now = clock.instant();
    try {
      ledger.durably(() -> dueDay(now).ifPresent(day -> decide(day, now)));
    } catch (RuntimeException e) {
      if (!Ledger.isRepeat(e)) {
        throw e;
      }
    }
  }

  private Optional<LocalDate> dueDay(Instant now) {
    List<Deliverable> deliverables =
        owing.states(year(now)).stream().map(Owing.State::deliverable).toList();
    Optional<LocalDate> opening =
        deliverables.stream()
            .flatMap(one -> calendar.departures(one).stream().limit(1))
            .map(Departure::day)
            .min(LocalDate::compareTo);
    return opening
        .flatMap(
            first ->
                days.latest(
                    now,
                    first,
                    deliverables.stream()
                        .map(Deliverable::due)
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                    deliverables.stream()
                        .map(Deliverable::due)
                        .max(LocalDate::compareTo)
                        .orElseThrow()))
        .filter(day -> digests.last().filter(last -> !last.day().isBefore(day)).isEmpty());
  }

  private int year(Instant now) {
    return convention.campaign(LocalDate.ofInstant(now, Deliverable.ZONE));
  }

  private void decide(LocalDate day, Instant now) {
    Optional<Digests.Digest> last = digests.last();
    Instant since =
        last.map(Digests.Digest::decidedAt)
            .orElse(day.minusDays(7).atStartOfDay(Deliverable.ZONE).toInstant());
    DigestView view =
        content.of(
            year(now), since, LocalDate.ofInstant(now, Deliverable.ZONE), reminders.foreseen(now));
    Sha256 said = Sha256.of(view.news().getBytes(UTF_8));
    digests.add(new Digests.Digest(day, said, now));
    boolean news =
        !view.received().isEmpty() || last.filter(one -> one.content().equals(said)).isEmpty();
    if (news) {
      outbox.add(null, TEXT, mail(day, view), now);
    }
  }

  private Mail mail(LocalDate day, DigestView view) {
    Texts.Written written = texts.write(TEXT, view);
    return new Mail(
        "<" + TEXT + "." + day + "@" + letterhead.domain() + ">",
        null,
        List.of(),
        false,
        List.of(to),
        List.of(),
        written.subject(),
        written.text(),
        written.html(),
        List.of());
  }
}
