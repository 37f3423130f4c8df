package fr.comop.notice.channel;

import fr.comop.desk.Desk;
import fr.comop.french.French;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What staff have to look after of letters that left. Safe for use by several threads. */
public final class Following {
  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
  private static final int PATIENCE = 30; // days

  private final Desk desk;
  private final Dispatches dispatches;
  private final Reports reports;
  private final SlipDesk slips;

  public Following(Desk desk, Dispatches dispatches, Reports reports, SlipDesk slips) {
    this.slips = slips;
    this.desk = desk;
    this.dispatches = dispatches;
    this.reports = reports;
  }

  /**
   * Something to look after.
   *
   * @param since the day it began, in France
   * @param french a sentence that begins with the letter's reference
   */
  public record Task(long notice, long caseId, LocalDate since, String french) {}

  /** All of them on a day, the oldest first. */
  public List<Task> tasks(LocalDate today) {
    return desk.look(
        () ->
            dispatches.all().stream()
                .flatMap(one -> tasks(one, today))
                .sorted(Comparator.comparing(Task::since).thenComparing(Task::notice))
                .toList());
  }

  private Stream<Task> tasks(Dispatch dispatch, LocalDate today) {
    List<Reported> standing =
        reports.of(dispatch.notice()).stream().filter(Reported::stands).toList();
    Tracking tracking =
        new Tracking(
            standing.stream().map(Reported::report).collect(Collectors.toUnmodifiableSet()));
    List<Task> tasks = new ArrayList<>();
    String trouble = dispatch.trouble();
    Instant troubled = dispatch.troubled();
    boolean over = dispatch.state() == Dispatch.State.DONE && !standing.isEmpty();
    if (trouble != null && troubled != null && !over) {
      tasks.add(task(dispatch, day(troubled), trouble));
    }
    LocalDate last =
        standing.stream()
            .map(one -> day(one.entered()))
            .max(Comparator.naturalOrder())
            .orElse(dispatch.day());
    tracking
        .contradictions()
        .forEach(
            one ->
                tasks.add(
                    task(dispatch, last, one + " Rayez ce qui est faux : comop notice strike.")));
    if (tracking.outcome().isEmpty()
        && tracking.contradictions().isEmpty()
        && isLongAgo(last, today)) {
      tasks.add(
          task(
              dispatch,
              last,
              "Aucune nouvelle depuis le "
                  + French.day(last)
                  + " ("
                  + dispatch.way().french()
                  + ") : demandez ce qu’elle est devenue."));
    }
    slips.waiting(dispatch.notice()).forEach(one -> tasks.add(undated(dispatch, one)));
    Stream.of(Report.Kind.values())
        .filter(Report.Kind::isProved)
        .filter(kind -> !tracking.isProved(kind))
        .forEach(kind -> unproved(dispatch, standing, kind, today).forEach(tasks::add));
    return tasks.stream();
  }

  private static Task undated(Dispatch dispatch, WaitingSlip slip) {
    return task(
        dispatch,
        day(slip.entered()),
        "Le volet « "
            + slip.name()
            + " » est venu par courriel sans sa date : dites ce qu’il montre (comop notice receipt "
            + dispatch.reference()
            + " --slip "
            + slip.reference()
            + "), ou rayez-le (comop notice strike "
            + slip.reference()
            + ").");
  }

  private static Stream<Task> unproved(
      Dispatch dispatch, List<Reported> standing, Report.Kind kind, LocalDate today) {
    return standing.stream()
        .filter(one -> one.report().kind() == kind)
        .map(one -> day(one.entered()))
        .min(Comparator.naturalOrder())
        .filter(since -> isLongAgo(since, today))
        .map(
            since ->
                task(
                    dispatch,
                    since,
                    "Dite "
                        + kind.french()
                        + " depuis le "
                        + French.day(since)
                        + ", sans preuve au dossier : les délais restent provisoires."))
        .stream();
  }

  private static boolean isLongAgo(LocalDate since, LocalDate today) {
    return !today.isBefore(since.plusDays(PATIENCE));
  }

  private static Task task(Dispatch dispatch, LocalDate since, String what) {
    return new Task(
        dispatch.notice(), dispatch.caseId(), since, dispatch.reference() + " : " + what);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, FRANCE);
  }
}
