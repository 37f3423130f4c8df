package fr.comop.simulation;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Decision;
import fr.comop.campaign.Departure;
import fr.comop.campaign.Standing;
import fr.comop.campaign.Sweep;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Plays campaigns in memory, with the very sweep that the service runs: it looks whenever a mail is
 * planned, something has come in, or it runs again after an outage. Played once. Not thread-safe.
 */
public final class Simulation {
  private final Conventions conventions;
  private final CampaignCalendar calendar;
  private final Sweep sweep;
  private final Story story;
  private final Consumer<Moment> audience;
  private final Consumer<Moment> before;
  private final Instant first;
  private final Instant end;
  private final List<Integer> years;
  private final Agenda agenda = new Agenda();
  private final Map<String, Player> players = new LinkedHashMap<>();
  private final Set<Instant> looks = new HashSet<>();

  /**
   * A simulation, ready to be played.
   *
   * @param from first day, Europe/Paris
   * @param to last day
   * @param before hears of what had happened by then
   * @param audience hears of each moment from then on as it comes, in order
   */
  public Simulation(
      Conventions conventions,
      CampaignCalendar calendar,
      Story story,
      LocalDate from,
      LocalDate to,
      Consumer<Moment> before,
      Consumer<Moment> audience) {
    this.conventions = conventions;
    this.calendar = calendar;
    this.sweep = new Sweep(calendar);
    this.story = story;
    this.before = before;
    this.audience = audience;
    first = from.atStartOfDay(Deliverable.ZONE).toInstant();
    end = to.plusDays(1).atStartOfDay(Deliverable.ZONE).toInstant();
    years =
        IntStream.rangeClosed(
                conventions.firstYear(), Math.min(conventions.lastYear(), to.getYear()))
            .boxed()
            .toList();
    conventions.beneficiaries().forEach(one -> players.put(one.id(), new Player(conventions, one)));
  }

  /** Plays from a copy of the store on. */
  public void play(Start start) {
    start
        .mailed()
        .forEach((owner, mailed) -> player(owner.beneficiary()).mailed(owner.year(), mailed));
    players.values().forEach(player -> start.dead().forEach(player::bury));
    start.submission().forEach(this::replay);
    start.held().forEach(this::hold);
    start.extensions().stream().map(Event.Extends::new).forEach(this::enter);
    story.events().forEach(this::enter);
    story.outages().forEach(this::enter);
    players.values().forEach(this::plan);
    look(first);
    lookDaily();
    agenda.runUntil(end);
  }

  private Player player(String beneficiary) {
    Player player = players.get(beneficiary);
    if (player == null) {
      throw new IllegalArgumentException("no beneficiary " + beneficiary);
    }
    return player;
  }

  private void enter(Story.Outage outage) {
    agenda.enter(outage.from(), Agenda.Turn.SERVICE, at -> tell(new Moment.Stops(at)));
    agenda.enter(outage.to(), Agenda.Turn.SERVICE, at -> tell(new Moment.Resumes(at)));
    look(outage.to());
  }

  private void enter(Event event) {
    Player player = player(event.beneficiary());
    Runnable entering =
        event.match(
            sends -> () -> whenSeen(player, sends.at(), at -> receive(player, sends, at)),
            aside -> () -> whenSeen(player, aside.at(), at -> putAside(player, aside, at)),
            bounces ->
                () -> whenSeen(player, bounces.at(), at -> comeBack(player, bounces.role(), at)),
            // staff enter it by a command, whether the service runs or not
            extend ->
                () ->
                    agenda.enter(
                        extend.at(),
                        Agenda.Turn.WORLD,
                        at -> extend(player, extend.extension(), at)));
    entering.run();
  }

  private void replay(Submission submission) {
    Player player = player(submission.beneficiary());
    agenda.enter(
        submission.receivedAt(),
        Agenda.Turn.WORLD,
        at -> {
          player.file(submission);
          tell(received(player, submission, at));
          lookOnceAllIsSeen(player, at);
        });
  }

  private void hold(Start.Held held) {
    agenda.enter(
        held.pending().arrival().receivedAt(),
        Agenda.Turn.WORLD,
        at -> {
          held.reasons().forEach((beneficiary, reason) -> player(beneficiary).block(reason));
          tell(new Moment.Held(at, held.pending()));
        });
  }

  /** Does something once the service sees it, and has it look at the beneficiary then. */
  private void whenSeen(Player player, Instant at, Consumer<Instant> action) {
    agenda.enter(
        story.seen(at),
        Agenda.Turn.WORLD,
        seen -> {
          action.accept(seen);
          lookOnceAllIsSeen(player, seen);
        });
  }

  /** As the service does: what came in at one instant, after an outage say, is all read first. */
  private void lookOnceAllIsSeen(Player player, Instant at) {
    agenda.enter(at, Agenda.Turn.SWEEP, now -> look(player, now));
  }

  private void receive(Player player, Event.Sends sends, Instant at) {
    Submission submission = player.file(sends.form(), sends.year(), sends.at(), sends.errors());
    tell(received(player, submission, at));
  }

  private Moment received(Player player, Submission submission, Instant at) {
    return new Moment.Received(
        at,
        player.beneficiary(),
        conventions.title(submission.beneficiary(), submission.form(), submission.year()),
        submission);
  }

  private void putAside(Player player, Event.Quarantined aside, Instant at) {
    String title = conventions.title(aside.beneficiary(), aside.form(), aside.year());
    String reason = "« " + title + " » est en quarantaine.";
    player.block(reason);
    tell(new Moment.PutAside(at, player.beneficiary(), title, aside));
    Instant until = aside.until();
    if (until != null) {
      whenSeen(
          player,
          until.isBefore(at) ? at : until,
          accepted -> {
            player.unblock(reason);
            Submission submission =
                player.file(aside.form(), aside.year(), aside.at(), aside.errors());
            tell(received(player, submission, accepted));
          });
    }
  }

  private void comeBack(Player player, Contact.Role role, Instant at) {
    player.beneficiary().contacts().stream()
        .filter(one -> one.role() == role)
        .forEach(
            contact -> {
              player.bury(contact.email());
              tell(new Moment.CameBack(at, player.beneficiary(), contact));
            });
  }

  private void extend(Player player, Extension extension, Instant at) {
    if (player.isComplete(extension.form(), extension.year())) {
      player.deliverables(extension.year()).stream()
          .filter(one -> one.form().equals(extension.form()))
          .forEach(one -> tell(new Moment.NotExtended(at, player.beneficiary(), one)));
      return;
    }
    player.extend(extension);
    player.deliverables(extension.year()).stream()
        .filter(one -> extension.equals(one.extension()))
        .forEach(one -> tell(new Moment.Extended(at, player.beneficiary(), one)));
    plan(player);
    lookOnceAllIsSeen(player, at);
  }

  /** Has the service look whenever a mail to this beneficiary is planned. */
  private void plan(Player player) {
    for (int year : years) {
      for (Departure departure : calendar.departures(player.deliverables(year))) {
        look(departure.at());
      }
    }
  }

  /** What is late, or came too soon after another mail, leaves when a day's mails leave. */
  private void lookDaily() {
    first
        .atZone(Deliverable.ZONE)
        .toLocalDate()
        .datesUntil(LocalDate.ofInstant(end, Deliverable.ZONE))
        .flatMap(day -> calendar.hours().map(hour -> day.atTime(hour).atZone(Deliverable.ZONE)))
        .map(ZonedDateTime::toInstant)
        .forEach(this::look);
  }

  private void look(Instant at) {
    if (looks.add(at)) {
      agenda.enter(
          at, Agenda.Turn.SWEEP, now -> players.values().forEach(player -> look(player, now)));
    }
  }

  private void look(Player player, Instant now) {
    if (!now.isBefore(first) && !story.isDown(now)) {
      years.forEach(year -> look(player, year, now));
    }
  }

  private void look(Player player, int year, Instant now) {
    List<DeliverableState> owed = player.owed(year);
    Standing standing = player.standing(year, owed);
    sweep
        .decide(standing, now)
        .ifPresent(decision -> carryOut(player, standing, decision, owed, now));
  }

  private void carryOut(
      Player player,
      Standing standing,
      Decision decision,
      List<DeliverableState> owed,
      Instant now) {
    Beneficiary beneficiary = player.beneficiary();
    Moment moment =
        decision.match(
            send -> new Moment.Leaves(now, standing, send, asked(owed, now)),
            blocked -> new Moment.Waits(now, beneficiary, blocked),
            nobody -> new Moment.Unreachable(now, beneficiary, nobody.departure()));
    if (decision instanceof Decision.Send send) {
      player.mailed(standing.year(), send, LocalDate.ofInstant(now, Deliverable.ZONE));
      tell(moment);
    } else if (player.tell(standing.year(), decision.departure())) {
      tell(moment);
    }
  }

  private List<DeliverableState> asked(List<DeliverableState> owed, Instant now) {
    return owed.stream().filter(state -> calendar.asksFor(state.deliverable(), now)).toList();
  }

  private void tell(Moment moment) {
    (moment.at().isBefore(first) ? before : audience).accept(moment);
  }
}
