package fr.comop.edition;

import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final Owing owing;
  private final Timetable timetable;
  private final Editions editions;
  private final Issuing issuing;
  private final Whom whom;

  public Publishing(
      Desk desk, Owing owing, Timetable timetable, Editions editions, Issuing issuing, Whom whom) {
    this.desk = desk;
    this.owing = owing;
    this.timetable = timetable;
    this.editions = editions;
    this.issuing = issuing;
    this.whom = whom;
  }

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
          for (int year : timetable.conventions().campaigns(desk.today())) {
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
    Order order =
        new Order(due.year(), mailing.audience(), timetable.about(mailing), desk.now(), "");
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
    return timetable.from(reports.stream().map(DeliverableState::deliverable).toList());
  }

  private List<DeliverableState> reports(Mailing mailing, int year) {
    return owing.states(year).stream()
        .filter(one -> timetable.waitsFor(mailing, one.deliverable()))
        .toList();
  }
}
