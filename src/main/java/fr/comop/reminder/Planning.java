package fr.comop.reminder;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Standing;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Owing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Tells every date of a campaign, and which mails left and would leave. */
public final class Planning {
  private final Desk desk;
  private final Standings standings;
  private final Owing owing;
  private final SentReminders sent;
  private final Outbox outbox;
  private final CampaignCalendar calendar;

  public Planning(
      Desk desk,
      Standings standings,
      Owing owing,
      SentReminders sent,
      Outbox outbox,
      CampaignCalendar calendar) {
    this.desk = desk;
    this.standings = standings;
    this.owing = owing;
    this.sent = sent;
    this.outbox = outbox;
    this.calendar = calendar;
  }

  /**
   * The plan of each and for each year, for want of a store: as if nothing had been received or
   * sent.
   *
   * @param years of the due days
   */
  public static List<CampaignPlan> bare(
      Conventions conventions,
      List<Beneficiary> whose,
      Collection<Integer> years,
      CampaignCalendar calendar,
      Instant now) {
    return whose.stream()
        .flatMap(
            one ->
                years.stream()
                    .map(
                        year ->
                            CampaignPlan.of(
                                Standing.untouched(one, year, conventions.deliverables(one, year)),
                                untouched(conventions.deliverables(one, year)),
                                List.of(),
                                calendar,
                                now)))
        .toList();
  }

  private static List<DeliverableState> untouched(List<Deliverable> owed) {
    return owed.stream().map(one -> DeliverableState.of(one, List.of())).toList();
  }

  /** The plan of each and for each year, of one moment. */
  public List<CampaignPlan> of(List<Beneficiary> whose, Collection<Integer> years) {
    return desk.look(
        () -> whose.stream().flatMap(one -> years.stream().map(year -> plan(one, year))).toList());
  }

  private CampaignPlan plan(Beneficiary whose, int year) {
    return CampaignPlan.of(
        standings.of(whose, year),
        owing.states(whose, year),
        decided(whose, year),
        calendar,
        desk.now());
  }

  private List<CalendarMail> decided(Beneficiary whose, int year) {
    return sent.of(whose.id(), year).stream()
        .map(
            one ->
                CalendarMail.of(
                    one,
                    outbox.find(one.messageId()).orElseThrow(),
                    outbox.sentAt(one.messageId())))
        .toList();
  }
}
