package fr.comop.meeting;

import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import fr.comop.french.French;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Tells of conventions whose parties have not met in a year, and have no meeting before them
 * (convention, art. 5: "a minima une fois par an"). It is told from a month before the deadline on,
 * when there is still time to invite, until the end of the January after, for one may have been
 * held that nobody entered; from then on the year's summary tells it. Called inside a transaction.
 */
public final class NoMeeting {
  /** Days before the deadline. */
  private static final int TOLD_FROM = 30;

  private final Conventions conventions;
  private final Meetings meetings;

  public NoMeeting(Conventions conventions, Meetings meetings) {
    this.conventions = conventions;
    this.meetings = meetings;
  }

  /** A French sentence a convention and year; none where all have met. */
  public List<String> lines(LocalDate today) {
    return conventions.all().stream()
        .filter(one -> isTold(one, today))
        .map(one -> line(one, one.campaign(today), today))
        .toList();
  }

  private boolean isTold(Convention convention, LocalDate today) {
    int year = convention.campaign(today);
    return !today.isBefore(convention.deadline().atYear(year).minusDays(TOLD_FROM))
        && today.isBefore(LocalDate.of(year + 1, Month.FEBRUARY, 1))
        && meetings.all().stream()
            .filter(Meeting::stands)
            .filter(one -> one.terms().conventions().contains(convention.id()))
            .noneMatch(one -> Committee.year(one) == year);
  }

  private String line(Convention convention, int year, LocalDate today) {
    LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
    return "Comité d’orientation stratégique"
        + (conventions.all().size() == 1 ? "" : " (" + convention.title() + ")")
        + " : aucune réunion n’est tenue ni prévue en "
        + year
        + " ; la convention en demande au moins une par an (art. 5)."
        + (today.isAfter(last)
            ? " S’il y en a eu une, elle reste à enregistrer."
            : " Convocation trois semaines avant : au plus tard le "
                + French.longDay(last.minusDays(Meeting.NOTICE))
                + ".");
  }
}
