package fr.comop.campaign.ical;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** What all our calendar files have in common. */
final class Events {
  private Events() {}

  /** The whole of the due day; an extension moves the event, for it keeps its identity. */
  static VEvent deadline(Deliverable owed, Instant written) {
    VEvent event =
        event(
            "echeance-" + owed.beneficiary().id() + "-" + owed.form() + "-" + owed.year(), written);
    event.setSummary("Échéance : " + owed.title() + " – " + owed.beneficiary().name());
    event.setDateStart(new DateStart(wholeDay(owed.due())));
    event.setDateEnd(new DateEnd(wholeDay(owed.due().plusDays(1))));
    event.setTransparency(true);
    return event;
  }

  static VEvent event(String identity, Instant written) {
    VEvent event = new VEvent();
    event.setUid(identity + "@comop");
    event.setDateTimeStamp(Date.from(written));
    return event;
  }

  /** A day without hour or zone, whatever the zone of the server. */
  private static ICalDate wholeDay(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
