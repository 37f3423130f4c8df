package fr.comop.reminder;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Desk;
import fr.comop.intake.assessment.Owing;
import java.time.Instant;
import java.util.List;

/** Tells every date of a campaign, and which mails left and would leave. */
public final class Planning {
  private final Desk desk;
  private final Owing owing;
  private final SentReminders sent;
  private final Outbox outbox;
  private final CampaignCalendar calendar;

  public Planning(
      Desk desk, Owing owing, SentReminders sent, Outbox outbox, CampaignCalendar calendar) {
    this.desk = desk;
    this.owing = owing;
    this.sent = sent;
    this.outbox = outbox;
    this.calendar = calendar;
  }

  /**
   * The plan of each, for want of a store: as if nothing had been received or sent.
   *
   * @param year of the due days
   */
  public static List<CampaignPlan> bare(
      Convention convention,
      List<Beneficiary> whose,
      int year,
      CampaignCalendar calendar,
      Instant now) {
    return whose.stream()
        .map(one -> convention.deliverables(one, year))
        .map(owed -> owed.stream().map(one -> Owing.State.of(one, List.of())).toList())
        .map(states -> CampaignPlan.of(states, List.of(), calendar, now))
        .toList();
  }

  /** The plan of each, of one moment. */
  public List<CampaignPlan> of(List<Beneficiary> whose, int year) {
    return desk.look(() -> whose.stream().map(one -> plan(one, year)).toList());
  }

  private CampaignPlan plan(Beneficiary whose, int year) {
    return CampaignPlan.of(owing.states(whose, year), decided(whose, year), calendar, desk.now());
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
