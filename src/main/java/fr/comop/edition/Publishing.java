package fr.comop.edition;

import fr.comop.campaign.Campaigns;
import fr.comop.campaign.WorkingDays;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import fr.comop.ledger.Ledger;
import fr.comop.summary.Outline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the summaries whose occasion has come: on the first working day after the deadline, at the
 * campaign's hour, and from then on when the last report is complete. Each is remembered in the
 * transaction that queues it: killed anywhere, the next round goes on from there; and of several
 * copies of the service that decide at once, the key of the row lets one.
 */
public final class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  private final Desk desk;
  private final Conventions conventions;
  private final Owing owing;
  private final Timetable timetable;
  private final Outline outline;
  private final Editions editions;
  private final Issuing issuing;
  private final Whom whom;

  public Publishing(
      Desk desk,
      Conventions conventions,
      Owing owing,
      Timetable timetable,
      Outline outline,
      Editions editions,
      Issuing issuing,
      Whom whom) {
    this.desk = desk;
    this.conventions = conventions;
    this.owing = owing;
    this.timetable = timetable;
    this.outline = outline;
    this.editions = editions;
    this.issuing = issuing;
    this.whom = whom;
  }

  /** Hours and days. */
  public record Timetable(Campaigns campaigns, WorkingDays workingDays) {}

  /**
   * To whom summaries are sent.
   *
   * @param staff addresses of those who get the Region's where nobody else is named; at least one
   */
  public record Whom(Mailings mailings, List<String> staff) {
    /** Addresses, at least one. */
    public List<String> of(Mailing mailing) {
      return mailing.to().isEmpty() ? staff : mailing.to();
    }
  }

  /** To whom summaries are sent. */
  public Whom whom() {
    return whom;
  }

  /**
   * A summary that leaves by itself.
   *
   * @param at from when on
   */
  public record Due(Mailing mailing, int year, Occasion occasion, Instant at) {}

  /**
   * A summary that leaves by itself, whether its occasion has come or not.
   *
   * @param to addresses, at least one
   * @param at from when on
   * @param left what of it has left
   */
  public record Foreseen(
      Mailing mailing, int year, List<String> to, Instant at, Set<Occasion> left) {}

  /** All of a year, in the order of the configuration. Nothing leaves. */
  public List<Foreseen> foreseen(int year) {
    return desk.look(
        () ->
            whom.mailings().all().stream()
                .filter(Mailing::automatic)
                .flatMap(
                    one ->
                        from(reports(one, year)).stream()
                            .map(
                                at ->
                                    new Foreseen(
                                        one, year, whom.of(one), at, editions.left(one, year))))
                .toList());
  }

  /** Those that have come by now. Nothing leaves. */
  public List<Due> due() {
    Instant now = desk.now();
    return desk.look(
        () -> {
          List<Due> due = new ArrayList<>();
          for (int year : conventions.campaigns(desk.today())) {
            for (Mailing one : whom.mailings().all()) {
              if (one.automatic()) {
                due(one, year).filter(any -> !now.isBefore(any.at())).ifPresent(due::add);
              }
            }
          }
          return List.copyOf(due);
        });
  }

  /**
   * Sends those that have come. Of each mailing by itself: what fails for one fails for no other.
   *
   * @throws RuntimeException once all others are dealt with, when it failed for one
   */
  public void sendDue() {
    List<RuntimeException> failures = new ArrayList<>();
    for (Due one : due()) {
      try {
        send(one);
      } catch (Overtaken e) {
        LOG.info("another copy of the service has sent the summary of {}", one.year());
      } catch (RuntimeException e) {
        if (!Ledger.isRepeat(e)) {
          LOG.error("no summary of {} for {}", one.year(), one.mailing().audience().word(), e);
          failures.add(e);
        }
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void send(Due due) {
    Mailing mailing = due.mailing();
    Order order = new Order(due.year(), mailing.audience(), about(mailing), desk.now(), "");
    issuing.send(
        order,
        whom.of(mailing),
        Actor.COMOP,
        edition -> {
          if (editions.left(mailing, due.year()).contains(due.occasion())) {
            throw new Overtaken();
          }
          editions.note(mailing, due.year(), due.occasion(), edition);
        });
  }

  /** Another copy of the service was faster; nothing is written. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Ids of the conventions that a mailing is about. */
  public Set<String> about(Mailing mailing) {
    return mailing.conventions().isEmpty()
        ? conventions.all().stream().map(Convention::id).collect(Collectors.toUnmodifiableSet())
        : Set.copyOf(mailing.conventions());
  }

  private Optional<Due> due(Mailing mailing, int year) {
    List<DeliverableState> reports = reports(mailing, year);
    return from(reports)
        .flatMap(
            at ->
                Occasion.due(
                        reports.stream().allMatch(DeliverableState::complete),
                        editions.left(mailing, year))
                    .map(occasion -> new Due(mailing, year, occasion, at)));
  }

  private Optional<Instant> from(List<DeliverableState> reports) {
    return reports.stream().map(one -> from(one.deliverable())).max(Comparator.naturalOrder());
  }

  /** Where nothing says which form reports, each document does. */
  private List<DeliverableState> reports(Mailing mailing, int year) {
    Set<String> about = about(mailing);
    List<DeliverableState> states =
        owing.states(year).stream()
            .filter(one -> about.contains(one.deliverable().convention()))
            .toList();
    Outline.Mirror mirror = outline.mirror();
    return mirror == null
        ? states
        : states.stream().filter(one -> one.deliverable().form().equals(mirror.report())).toList();
  }

  /** More time for one keeps nobody waiting: the figures are told to be provisional. */
  private Instant from(Deliverable deliverable) {
    LocalDate day = timetable.workingDays().orAfter(deliverable.agreed().plusDays(1));
    LocalTime hour = timetable.campaigns().of(deliverable.convention()).hour();
    return day.atTime(hour).atZone(Deliverable.ZONE).toInstant();
  }
}
