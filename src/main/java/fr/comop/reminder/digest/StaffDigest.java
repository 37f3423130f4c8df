package fr.comop.reminder.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.comop.archive.Sha256;
import fr.comop.campaign.CampaignCalendar;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Letterhead;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.correspondence.Texts;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import fr.comop.ledger.Ledger;
import fr.comop.reminder.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes to staff what came in, what is missing and what waits for them, when there is news. */
public final class StaffDigest {
  /** The text that staff get. */
  public static final String TEXT = "point-de-campagne";

  private final Desk desk;
  private final Owing owing;
  private final Timetable timetable;
  private final DigestContent content;
  private final Reminders reminders;
  private final Digests digests;
  private final Post post;

  /**
   * A digest.
   *
   * @throws IllegalStateException when its text is missing or wrong; says its file and line
   */
  public StaffDigest(
      Desk desk,
      Owing owing,
      Timetable timetable,
      DigestContent content,
      Reminders reminders,
      Digests digests,
      Post post) {
    this.desk = desk;
    this.owing = owing;
    this.timetable = timetable;
    this.content = content;
    this.reminders = reminders;
    this.digests = digests;
    this.post = post;
    tryOut(post.texts(), post.letterhead());
  }

  /**
   * Tries the text out.
   *
   * @throws IllegalStateException when it is missing or wrong; says its file and line
   */
  public static void tryOut(Texts texts, Letterhead letterhead) {
    DigestView some = sample(letterhead);
    texts.write(TEXT, some);
    texts.write(TEXT, some.inBrief());
  }

  private static DigestView sample(Letterhead letterhead) {
    List<String> some = List.of("…");
    return new DigestView(
        "2020",
        some,
        new DigestView.Counts(22, 1, 2, 3, 16, 4),
        some,
        some,
        some,
        some,
        false,
        letterhead);
  }

  /** When a campaign begins, and on which days staff are told. */
  public record Timetable(CampaignCalendar calendar, DigestDays days) {}

  /**
   * How a digest is written and leaves.
   *
   * @param to addresses of the staff, at least one
   */
  public record Post(Texts texts, Letterhead letterhead, List<String> to, Outbox outbox) {}

  /** To whom it goes. */
  public List<String> to() {
    return post.to();
  }

  /** The day of the digest that is due now; empty when none is. Nothing leaves. */
  public Optional<LocalDate> due() {
    Instant now = desk.now();
    return desk.look(() -> dueDay(now, deliverables(now)));
  }

  /** Queues the digest when its day has come and there is something to say. */
  public void sendIfDue() {
    Instant now = desk.now();
    try {
      desk.decide(
          () -> {
            List<Deliverable> deliverables = deliverables(now);
            dueDay(now, deliverables).ifPresent(day -> decide(day, now, deliverables));
          });
    } catch (RuntimeException e) {
      if (!Ledger.isRepeat(e)) {
        throw e;
      }
    }
  }

  private List<Deliverable> deliverables(Instant now) {
    return owing.underWay(LocalDate.ofInstant(now, Deliverable.ZONE)).stream()
        .map(DeliverableState::deliverable)
        .toList();
  }

  private Optional<LocalDate> dueDay(Instant now, List<Deliverable> deliverables) {
    Optional<LocalDate> opening =
        deliverables.stream()
            .flatMap(one -> timetable.calendar().opening(one).stream())
            .min(LocalDate::compareTo);
    return opening
        .flatMap(first -> timetable.days().latest(now, first, deliverables))
        .filter(day -> digests.last().filter(last -> !last.day().isBefore(day)).isEmpty());
  }

  private void decide(LocalDate day, Instant now, List<Deliverable> deliverables) {
    Optional<Digests.Digest> last = digests.last();
    Instant since =
        last.map(Digests.Digest::decidedAt)
            .orElse(day.minusDays(7).atStartOfDay(Deliverable.ZONE).toInstant());
    DigestView view =
        content.of(since, LocalDate.ofInstant(now, Deliverable.ZONE), reminders.foreseen(now));
    Sha256 said = Sha256.of(view.news().getBytes(UTF_8));
    digests.add(new Digests.Digest(day, said, now));
    boolean quiet =
        view.received().isEmpty() && last.filter(one -> one.content().equals(said)).isPresent();
    if (!quiet || timetable.days().isTold(day, deliverables)) {
      boolean brief = quiet && !timetable.days().isTurning(day, deliverables);
      post.outbox().add(null, TEXT, mail(day, brief ? view.inBrief() : view), now);
    }
  }

  private Mail mail(LocalDate day, DigestView view) {
    Texts.Written written = post.texts().write(TEXT, view);
    return new Mail(
        post.letterhead().messageId(TEXT, day),
        null,
        List.of(),
        false,
        post.to(),
        List.of(),
        written,
        List.of());
  }
}
