package fr.comop.campaign.ical;

import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import fr.comop.convention.Deliverable;
import fr.comop.ical.IcsFile;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The calendar file that goes with the opening mail, and again once a due day was moved: for one's
 * own calendar.
 */
public final class DeadlineIcs {
  private static final List<Integer> ALARMS = List.of(15, 7, 1);

  private DeadlineIcs() {}

  /**
   * One event a document, the whole of its due day, with alarms 15 days, a week and a day before. A
   * file with another due day for the same document moves the event.
   *
   * @param owed by one beneficiary
   * @param moves how often a due day was moved: the event's SEQUENCE
   * @param region who expects a document: the name of the service
   * @param written now
   * @return an iCalendar file (RFC 5545), UTF-8
   */
  public static byte[] of(
      List<Deliverable> owed,
      ToIntFunction<Deliverable> moves,
      Function<Deliverable, String> region,
      Instant written) {
    ICalendar calendar = IcsFile.empty();
    owed.forEach(
        one -> calendar.addEvent(deadline(one, moves.applyAsInt(one), region.apply(one), written)));
    return IcsFile.written(calendar);
  }

  private static VEvent deadline(Deliverable owed, int moves, String region, Instant written) {
    VEvent event = Events.deadline(owed, written);
    event.setSequence(moves);
    event.setDescription(
        "À remettre au plus tard ce jour, jusqu’à minuit (heure de Paris) : "
            + owed.title()
            + ". Destinataire : "
            + region
            + ".");
    ALARMS.forEach(days -> event.addAlarm(alarm(days, owed.title())));
    return event;
  }

  private static VAlarm alarm(int days, String title) {
    Duration before = Duration.builder().prior(true).days(days).build();
    return VAlarm.display(new Trigger(before, Related.START), "À remettre : " + title);
  }
}
