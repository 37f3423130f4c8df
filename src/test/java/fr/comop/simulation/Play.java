package fr.comop.simulation;

import static fr.comop.convention.MadeUp.party;
import static fr.comop.convention.MadeUp.reports;
import static fr.comop.convention.MadeUp.sideBySide;
import static fr.comop.convention.MadeUp.structure;
import static fr.comop.convention.MadeUp.tours;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Campaigns;
import fr.comop.campaign.Step;
import fr.comop.campaign.holidays.FrenchWorkingDays;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.edition.Mailings;
import fr.comop.edition.Occasion;
import fr.comop.edition.Publishing;
import fr.comop.edition.Timetable;
import fr.comop.form.Questions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A story as a test tells it, and the stage on which it is played. */
final class Play {
  static final Beneficiary ALTEC = structure("altec");
  static final Beneficiary RONDE = structure("ronde");

  /** The common campaign, which the project ships: 15 December, opened on 1 October at eight. */
  static final Campaign COMMON = Questions.SHIPPED.campaigns().common();

  private final Conventions conventions;
  private final Campaigns campaigns;
  private final List<Event> events = new ArrayList<>();
  private final List<Story.Outage> outages = new ArrayList<>();

  private Play(Conventions conventions, Campaigns campaigns) {
    this.conventions = conventions;
    this.campaigns = campaigns;
  }

  /** One convention, one structure: altec owes bilan and programme on 15 December. */
  static Play alone() {
    return of(
        sideBySide(party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), ALTEC)),
        Campaigns.of(COMMON));
  }

  /**
   * Altec is party to two conventions, ronde to the second alone, which asks for an account of a
   * tour. Its own campaign is opened on a day, and reminds ten days before the due day, and on it.
   */
  static Play twoConventions(String due, String opening) {
    Campaign tour =
        new Campaign(
            LocalTime.of(8, 0),
            15,
            List.of(
                step("départ", new Step.OnDay(MonthDay.parse("--" + opening))),
                step("T-10", new Step.FromDue(-10)),
                step("T", new Step.FromDue(0))),
            Set.of("T-10", "T"));
    return of(
        sideBySide(
            party(reports("culture", "2020-06-23", "2022-12-31", "12-15"), ALTEC),
            party(party(tours("mountain", "2020-03-02", "2021-12-31", due), ALTEC), RONDE)),
        new Campaigns(COMMON, Map.of("mountain", tour)));
  }

  private static Step step(String id, Step.When when) {
    return new Step(id, when, "relance", List.of(Contact.Role.CONTACT), List.of());
  }

  /** Any conventions. */
  static Play of(Conventions conventions, Campaigns campaigns) {
    return new Play(conventions, campaigns);
  }

  /** "2020-12-10T10:00", Europe/Paris. */
  static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant();
  }

  Play sends(String at, String who, String form, int year, int errors) {
    events.add(new Event.Sends(paris(at), who, form, year, errors));
    return this;
  }

  Play aside(String at, String who, String form, int year, String until) {
    events.add(
        new Event.Quarantined(
            paris(at), who, form, year, 0, until.isEmpty() ? null : paris(until)));
    return this;
  }

  Play bounces(String at, String who, Contact.Role role) {
    events.add(new Event.Bounces(paris(at), who, role));
    return this;
  }

  Play extended(String at, String who, String form, int year, String due) {
    events.add(
        new Event.Extends(
            new Extension(who, form, year, LocalDate.parse(due), "courrier", paris(at))));
    return this;
  }

  Play outage(String from, String to) {
    outages.add(new Story.Outage(paris(from), paris(to)));
    return this;
  }

  Play told(List<Event> more, List<Story.Outage> down) {
    events.addAll(more);
    outages.addAll(down);
    return this;
  }

  Conventions conventions() {
    return conventions;
  }

  CampaignCalendar calendar() {
    return new CampaignCalendar(campaigns, new FrenchWorkingDays());
  }

  Story story() {
    return new Story(List.copyOf(events), List.copyOf(outages));
  }

  /** What happens from one day to another, in sentences. */
  List<String> played(String from, String to) {
    return played(from, to, Start.EMPTY);
  }

  List<String> played(String from, String to, Start start) {
    Sentences sentences = new Sentences();
    simulation(from, to, new Sentences(), sentences).play(start);
    return sentences.all();
  }

  /** What had happened by then, in sentences. */
  List<String> before(String from, Start start) {
    Sentences sentences = new Sentences();
    simulation(from, from, sentences, new Sentences()).play(start);
    return sentences.all();
  }

  /** The summaries that leave from one day to another, to staff, whose deadline is the bilan's. */
  List<String> published(String from, String to, Set<Occasion> left) {
    Sentences sentences = new Sentences();
    Publications publications =
        new Publications(
            new Timetable(
                conventions, campaigns, new FrenchWorkingDays(), Questions.SHIPPED.outline()),
            new Publishing.Whom(Mailings.STANDARD, List.of("csti@region.example")),
            (mailing, year) -> year == 2020 ? left : Set.of(),
            true,
            LocalDate.parse(from),
            LocalDate.parse(to),
            sentences);
    new Simulation(
            conventions,
            calendar(),
            story(),
            LocalDate.parse(from),
            LocalDate.parse(to),
            publications::before,
            publications)
        .play(Start.EMPTY);
    publications.finish();
    return sentences.all().stream().filter(one -> one.contains(" summary ")).toList();
  }

  private Simulation simulation(String from, String to, Sentences before, Sentences audience) {
    return new Simulation(
        conventions,
        calendar(),
        story(),
        LocalDate.parse(from),
        LocalDate.parse(to),
        before,
        audience);
  }
}
