package fr.comop.cli;

import static fr.comop.cli.MadeByHand.CONTACT;
import static fr.comop.cli.MadeByHand.DIRECTOR;
import static fr.comop.cli.MadeByHand.PLANETARIUM;
import static fr.comop.cli.MadeByHand.PROGRAMME;
import static fr.comop.cli.MadeByHand.REPORT;
import static fr.comop.cli.MadeByHand.REPORT_LATER;
import static fr.comop.cli.MadeByHand.at;
import static fr.comop.cli.MadeByHand.departure;
import static fr.comop.cli.MadeByHand.mail;
import static fr.comop.cli.MadeByHand.state;
import static fr.comop.cli.MadeByHand.version;

import fr.comop.campaign.Decision;
import fr.comop.campaign.Standing;
import fr.comop.convention.Contact;
import fr.comop.edition.Occasion;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import fr.comop.simulation.Event;
import fr.comop.simulation.Moment;
import fr.comop.summary.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A moment of each kind, such as a simulation shows. */
public final class Moments {
  public static final Instant EIGHT = at("2020-12-14T08:00");
  public static final Submission INCOMPLETE = version(1, Outcome.INCOMPLETE, "2020-12-10T09:12", 2);

  public static final Moment.Leaves LEAVES =
      leaves(
          List.of(CONTACT),
          List.of(DIRECTOR),
          List.of(state(REPORT, INCOMPLETE), state(PROGRAMME)));

  public static final Moment WAITS =
      new Moment.Waits(
          EIGHT,
          PLANETARIUM,
          new Decision.Blocked(
              departure("J-1", "2020-12-14"), List.of("Un envoi.", "Un fichier.")));

  public static final Moment UNREACHABLE =
      new Moment.Unreachable(EIGHT, PLANETARIUM, departure("J-1", "2020-12-14"));
  public static final Moment RECEIVED =
      new Moment.Received(EIGHT, PLANETARIUM, "bilan annuel 2020", INCOMPLETE);
  public static final Moment PUT_ASIDE =
      new Moment.PutAside(
          EIGHT,
          PLANETARIUM,
          "bilan annuel 2020",
          new Event.Quarantined(EIGHT, "planetarium", "bilan", 2020, 0, null));
  public static final Moment HELD =
      new Moment.Held(EIGHT, new Pending(mail(12, "a@b.example", "x", "y"), Set.of()));
  public static final Moment CAME_BACK = new Moment.CameBack(EIGHT, PLANETARIUM, CONTACT);
  public static final Moment EXTENDED = new Moment.Extended(EIGHT, PLANETARIUM, REPORT_LATER);
  public static final Moment NOT_EXTENDED = new Moment.NotExtended(EIGHT, PLANETARIUM, REPORT);
  public static final Moment PUBLISHED =
      new Moment.Published(
          EIGHT, 2020, Audience.REGION, Occasion.DEADLINE, List.of("csti@region.example"), false);
  public static final Moment STOPS = new Moment.Stops(EIGHT);
  public static final Moment RESUMES = new Moment.Resumes(at("2020-12-15T09:30"));

  private Moments() {}

  /** A mail that leaves for these. */
  public static Moment.Leaves leaves(
      List<Contact> to, List<Contact> cc, List<DeliverableState> owed) {
    return new Moment.Leaves(
        EIGHT,
        new Standing(PLANETARIUM, 2020, List.of(), Set.of(), false, Set.of(), List.of(), Set.of()),
        new Decision.Send(departure("J-1", "2020-12-14"), to, cc),
        owed);
  }
}
