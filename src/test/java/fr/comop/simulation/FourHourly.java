package fr.comop.simulation;

import fr.comop.campaign.CampaignCalendar;
import fr.comop.campaign.Decision;
import fr.comop.campaign.Sent;
import fr.comop.campaign.Standing;
import fr.comop.campaign.Sweep;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Contact;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service that looks every four hours, however little there is to see, over tables of its own:
 * what a simulation leaps over, step by step.
 */
final class FourHourly {
  private static final Duration STEP = Duration.ofHours(4);

  private record Filed(String form, int year, boolean complete) {}

  private record Mail(int year, Sent mail, List<String> to) {}

  /** Something that becomes known at an instant, in the order of the story. */
  private record Known(Instant at, int number, Runnable happening) {}

  private final Conventions conventions;
  private final Sweep sweep;
  private final Beneficiary whose;
  private final Story story;
  private final List<Known> toCome = new ArrayList<>();
  private final Set<Filed> filed = new HashSet<>();
  private final List<Extension> extensions = new ArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final List<String> aside = new ArrayList<>();
  private final Set<String> dead = new HashSet<>();
  private final Set<String> waiting = new HashSet<>();
  private final List<String> told = new ArrayList<>();

  FourHourly(Conventions conventions, CampaignCalendar calendar, Beneficiary whose, Story story) {
    this.conventions = conventions;
    this.sweep = new Sweep(calendar);
    this.whose = whose;
    this.story = story;
    story.events().forEach(this::enter);
  }

  /** The mails that leave, wait or reach nobody, in sentences. */
  List<String> between(Instant first, Instant end) {
    for (Instant now = first; now.isBefore(end); now = now.plus(STEP)) {
      learn(now);
      if (!down(now)) {
        for (int year = conventions.firstYear(); year <= conventions.lastYear(); year++) {
          look(year, now);
        }
      }
    }
    return told;
  }

  private boolean down(Instant at) {
    return story.outages().stream()
        .anyMatch(one -> !at.isBefore(one.from()) && at.isBefore(one.to()));
  }

  /** The first look at which the service is there. */
  private Instant seen(Instant at) {
    Instant seen = at;
    while (down(seen)) {
      seen = seen.plus(STEP);
    }
    return seen;
  }

  private void enter(Event event) {
    Runnable entering =
        event.match(
            sends -> () -> await(seen(sends.at()), () -> file(sends.form(), sends.year(), sends)),
            put ->
                () -> {
                  await(seen(put.at()), () -> aside.add(put.form()));
                  Instant until = put.until();
                  if (until != null) {
                    Instant accepted = until.isBefore(put.at()) ? put.at() : until;
                    await(
                        seen(accepted),
                        () -> {
                          aside.remove(put.form());
                          file(put.form(), put.year(), null);
                        });
                  }
                },
            bounces ->
                () ->
                    await(
                        seen(bounces.at()),
                        () ->
                            whose.contacts().stream()
                                .filter(one -> one.role() == bounces.role())
                                .forEach(one -> dead.add(one.email()))),
            extend -> () -> await(extend.at(), () -> extend(extend.extension())));
    entering.run();
  }

  private void await(Instant at, Runnable happening) {
    toCome.add(new Known(at, toCome.size(), happening));
  }

  private void learn(Instant now) {
    List<Known> ripe =
        toCome.stream()
            .filter(one -> !one.at().isAfter(now))
            .sorted(java.util.Comparator.comparing(Known::at).thenComparingInt(Known::number))
            .toList();
    toCome.removeAll(ripe);
    ripe.forEach(one -> one.happening().run());
  }

  private void file(String form, int year, Event.@Nullable Sends sends) {
    filed.add(new Filed(form, year, sends == null || sends.errors() == 0));
  }

  private void extend(Extension extension) {
    if (!filed.contains(new Filed(extension.form(), extension.year(), true))) {
      extensions.add(extension);
    }
  }

  private List<Deliverable> owed(int year) {
    return conventions.deliverables(whose, year, extensions).stream()
        .filter(one -> !filed.contains(new Filed(one.form(), year, true)))
        .toList();
  }

  /** Those of which the last round went to somebody who lives. */
  private Set<Sent> sent(int year) {
    Set<Sent> sent = new HashSet<>();
    for (Mail mail : mails) {
      if (mail.year() == year) {
        sent.removeIf(one -> one.day().equals(mail.mail().day()));
        if (!dead.containsAll(mail.to())) {
          sent.add(mail.mail());
        }
      }
    }
    return sent;
  }

  private void look(int year, Instant now) {
    List<Deliverable> owed = owed(year);
    Standing standing =
        new Standing(
            whose,
            year,
            owed,
            owed.stream()
                .filter(one -> filed.contains(new Filed(one.form(), year, false)))
                .collect(Collectors.toSet()),
            false,
            sent(year),
            new TreeSet<>(aside).stream().map(form -> form + " aside").toList(),
            dead);
    sweep.decide(standing, now).ifPresent(decision -> carryOut(year, decision, now));
  }

  private void carryOut(int year, Decision decision, Instant now) {
    String what = decision.departure().step().id();
    Runnable carrying =
        decision.match(
            send ->
                () -> {
                  List<String> to = send.to().stream().map(Contact::email).toList();
                  LocalDate today = LocalDate.ofInstant(now, Deliverable.ZONE);
                  mails.add(new Mail(year, send.departure().sent(today), to));
                  tell(now, year + " " + what + " to " + people(send));
                },
            blocked -> () -> once(year, decision, () -> tell(now, what + " waits")),
            nobody -> () -> once(year, decision, () -> tell(now, what + " reaches nobody")));
    carrying.run();
  }

  private void once(int year, Decision decision, Runnable telling) {
    if (waiting.add(year + " " + decision.departure().day())) {
      telling.run();
    }
  }

  private void tell(Instant now, String what) {
    told.add(LocalDateTime.ofInstant(now, Deliverable.ZONE) + " " + what);
  }

  static String people(Decision.Send send) {
    return Stream.concat(send.to().stream(), send.cc().stream())
        .map(Contact::name)
        .collect(Collectors.joining(", "));
  }
}
