package fr.comop.simulation;

import fr.comop.convention.Deliverable;
import fr.comop.edition.Mailing;
import fr.comop.edition.Occasion;
import fr.comop.edition.Publishing;
import fr.comop.edition.Timetable;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Hears what happens in a simulation and tells it on, with the summaries that would leave by
 * themselves in between. One whose day had come before the first day played is taken to have left.
 * Not thread-safe.
 */
public final class Publications implements Consumer<Moment> {
  private final Timetable timetable;
  private final boolean on;
  private final Consumer<Moment> audience;
  private final List<Sending> sendings = new ArrayList<>();
  private final Map<Document, List<Submission>> versions = new HashMap<>();
  private final Instant first;
  private final Instant end;
  private boolean down;

  /**
   * Before a simulation is played.
   *
   * @param left on which occasions a mailing of a year had left
   * @param on whether summaries do leave by themselves
   * @param first day played, Europe/Paris
   * @param last day played
   */
  public Publications(
      Timetable timetable,
      Publishing.Whom whom,
      BiFunction<Mailing, Integer, Set<Occasion>> left,
      boolean on,
      LocalDate first,
      LocalDate last,
      Consumer<Moment> audience) {
    this.timetable = timetable;
    this.on = on;
    this.audience = audience;
    this.first = first.atStartOfDay(Deliverable.ZONE).toInstant();
    end = last.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant();
    for (int year = timetable.conventions().firstYear();
        year <= timetable.conventions().lastYear();
        year++) {
      for (Mailing mailing : whom.mailings().all()) {
        if (mailing.automatic()) {
          sending(mailing, whom.of(mailing), year, left.apply(mailing, year));
        }
      }
    }
    sendings.sort(Comparator.comparing(one -> one.from));
  }

  private record Document(String beneficiary, String form, int year) {}

  /** What leaves of a mailing in a year. */
  private static final class Sending {
    final Mailing mailing;
    final List<String> to;
    final int year;
    final List<Deliverable> reports;
    final Instant from;
    final Set<Occasion> left;

    Sending(
        Mailing mailing,
        List<String> to,
        int year,
        List<Deliverable> reports,
        Instant from,
        Set<Occasion> left) {
      this.mailing = mailing;
      this.to = to;
      this.year = year;
      this.reports = reports;
      this.from = from;
      this.left = left;
    }
  }

  private void sending(Mailing mailing, List<String> to, int year, Set<Occasion> before) {
    List<Deliverable> reports =
        timetable.conventions().deliverables(year).stream()
            .filter(one -> timetable.waitsFor(mailing, one))
            .toList();
    Set<Occasion> left = EnumSet.noneOf(Occasion.class);
    left.addAll(before);
    timetable
        .from(reports)
        .ifPresent(
            from -> {
              if (from.isBefore(first)) {
                left.add(Occasion.DEADLINE);
              }
              sendings.add(new Sending(mailing, to, year, reports, from, left));
            });
  }

  /** Something that had happened before the first day. */
  public void before(Moment moment) {
    note(moment);
    sendings.stream()
        .filter(one -> one.from.isBefore(first))
        .filter(this::isComplete)
        .forEach(one -> one.left.add(Occasion.COMPLETE));
  }

  @Override
  public void accept(Moment moment) {
    leaveBefore(moment.at());
    note(moment);
    audience.accept(moment);
    leave(moment.at());
  }

  /** Tells what leaves after the last moment. */
  public void finish() {
    leaveBefore(end);
  }

  private void note(Moment moment) {
    if (moment instanceof Moment.Received received) {
      Submission one = received.submission();
      versions
          .computeIfAbsent(
              new Document(one.beneficiary(), one.form(), one.year()), any -> new ArrayList<>())
          .add(one);
    }
    if (moment instanceof Moment.Stops) {
      down = true;
    } else if (moment instanceof Moment.Resumes) {
      down = false;
    }
  }

  private void leaveBefore(Instant at) {
    sendings.stream()
        .filter(one -> one.from.isBefore(at) && !one.from.isBefore(first))
        .forEach(one -> leave(one, one.from));
  }

  private void leave(Instant at) {
    sendings.stream().filter(one -> !at.isBefore(one.from)).forEach(one -> leave(one, at));
  }

  private void leave(Sending one, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Deliverable.ZONE);
    if (down || !timetable.conventions().campaigns(day).contains(one.year)) {
      return;
    }
    Optional<Occasion> due = Occasion.due(isComplete(one), one.left);
    due.ifPresent(
        occasion -> {
          one.left.add(occasion);
          audience.accept(
              new Moment.Published(at, one.year, one.mailing.audience(), occasion, one.to, on));
        });
  }

  private boolean isComplete(Sending one) {
    return one.reports.stream().allMatch(this::isComplete);
  }

  private boolean isComplete(Deliverable one) {
    Document document = new Document(one.beneficiary().id(), one.form(), one.year());
    return DeliverableState.of(one, versions.getOrDefault(document, List.of())).complete();
  }
}
