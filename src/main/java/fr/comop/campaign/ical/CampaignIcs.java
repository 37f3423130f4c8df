package fr.comop.campaign.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.comop.campaign.Departure;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.ical.IcsFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A whole campaign as a calendar file for staff: deadlines, and the mails that would leave. */
public final class CampaignIcs {
  private static final Duration SHOWN_AS = Duration.ofMinutes(15);

  private final ICalendar calendar = IcsFile.empty();
  private final Instant written;

  /** An empty calendar, written now. */
  public CampaignIcs(Instant written) {
    this.written = written;
  }

  /** Adds what one beneficiary owes for one year and the mails that it would get. */
  public void add(List<Deliverable> owed, List<Departure> departures) {
    owed.forEach(one -> calendar.addEvent(Events.deadline(one, written)));
    departures.forEach(one -> calendar.addEvent(mail(owed.get(0), one)));
  }

  /**
   * Adds a summary that would leave by itself.
   *
   * @param id what tells it from the others of that year
   * @param whom "le comité d’orientation stratégique"
   * @param at from when on
   */
  public void summary(String id, int year, String whom, Instant at) {
    calendar.addEvent(
        sending("synthese-" + year + "-" + id, at, "Synthèse " + year + " pour " + whom));
  }

  private VEvent mail(Deliverable owed, Departure departure) {
    Beneficiary beneficiary = owed.beneficiary();
    return sending(
        "envoi-" + beneficiary.id() + "-" + owed.year() + "-" + departure.day(),
        departure.at(),
        departure.step().id() + " : " + beneficiary.name());
  }

  private VEvent sending(String identity, Instant at, String title) {
    VEvent event = Events.event(identity, written);
    event.setSummary(title);
    event.setDateStart(Date.from(at), true);
    event.setDateEnd(Date.from(at.plus(SHOWN_AS)), true);
    event.setTransparency(true);
    return event;
  }

  /** The calendar so far (RFC 5545), UTF-8. */
  public byte[] bytes() {
    return IcsFile.written(calendar);
  }
}
