package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.convention.ExtensionLimits;
import fr.comop.simulation.Event;
import fr.comop.simulation.Story;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a story for {@code comop simulate}. */
public final class StoryFile {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2199;
  private static final int MOST_ERRORS = 100_000;
  private static final Set<String> EVENTS = Set.of("sends", "quarantined", "bounces", "extension");

  private final Configuration configuration;
  private final Set<String> beneficiaries;

  private StoryFile(Configuration configuration) {
    this.configuration = configuration;
    beneficiaries =
        configuration.conventions().beneficiaries().stream()
            .map(Beneficiary::id)
            .collect(Collectors.toSet());
  }

  /**
   * The story in a file.
   *
   * @throws ConfigMistake with its line
   */
  public static Story read(Path file, Configuration configuration) {
    Yaml root = Yaml.read(file).only(Set.of("events", "outages"));
    StoryFile reader = new StoryFile(configuration);
    return new Story(
        root.listOf("events").stream().map(reader::event).toList(),
        root.listOf("outages").stream().map(StoryFile::outage).toList());
  }

  private static Story.Outage outage(Yaml yaml) {
    yaml.only(Set.of("from", "to"));
    Story.Outage outage = new Story.Outage(instant(yaml.get("from")), instant(yaml.get("to")));
    if (!outage.from().isBefore(outage.to())) {
      throw yaml.get("to").mistake("l’arrêt doit finir (to) après avoir commencé (from)");
    }
    return outage;
  }

  private Event event(Yaml yaml) {
    Instant at = instant(yaml.get("at"));
    String who = yaml.get("who").oneOf("bénéficiaire", beneficiaries);
    return switch (yaml.get("what").oneOf("événement", EVENTS)) {
      case "sends" -> {
        yaml.only(Set.of("at", "who", "what", "form", "year", "errors"));
        Deliverable sent = deliverable(yaml, at, who);
        yield new Event.Sends(at, who, sent.form(), sent.year(), errors(yaml));
      }
      case "quarantined" -> {
        yaml.only(Set.of("at", "who", "what", "form", "year", "errors", "until"));
        Deliverable aside = deliverable(yaml, at, who);
        yield new Event.Quarantined(
            at,
            who,
            aside.form(),
            aside.year(),
            errors(yaml),
            yaml.find("until").map(StoryFile::instant).orElse(null));
      }
      case "bounces" -> {
        yaml.only(Set.of("at", "who", "what", "role"));
        yield new Event.Bounces(at, who, Roles.read(yaml.get("role")));
      }
      default -> {
        yaml.only(Set.of("at", "who", "what", "form", "year", "due", "agreement"));
        yield extension(yaml, at, who);
      }
    };
  }

  private Event.Extends extension(Yaml yaml, Instant at, String who) {
    Deliverable deliverable = deliverable(yaml, at, who);
    LocalDate due = yaml.get("due").day();
    ExtensionLimits.refusal(configuration.conventions(), deliverable, due)
        .ifPresent(
            why -> {
              throw yaml.get("due").mistake(why);
            });
    return new Event.Extends(
        new Extension(
            who, deliverable.form(), deliverable.year(), due, yaml.get("agreement").text(), at));
  }

  /** A document that is owed. */
  private Deliverable deliverable(Yaml yaml, Instant at, String who) {
    Conventions conventions = configuration.conventions();
    String form = form(yaml);
    int year = year(yaml, at, who, form);
    return conventions
        .beneficiary(who)
        .flatMap(whose -> conventions.deliverable(whose, form, year))
        .orElseThrow(
            () -> yaml.get("form").mistake("ce document n’est pas dû : " + form + " " + year));
  }

  private String form(Yaml yaml) {
    Set<String> known =
        configuration.conventions().all().stream()
            .flatMap(one -> one.forms().stream())
            .collect(Collectors.toSet());
    return yaml.get("form").oneOf("formulaire", known);
  }

  /** The campaign of its day, unless told. */
  private int year(Yaml yaml, Instant at, String who, String form) {
    return yaml.find("year")
        .map(one -> one.whole(FIRST_YEAR, LAST_YEAR))
        .orElseGet(
            () ->
                configuration
                    .conventions()
                    .campaign(who, form, LocalDate.ofInstant(at, Deliverable.ZONE)));
  }

  private static int errors(Yaml yaml) {
    return yaml.find("errors").map(one -> one.whole(0, MOST_ERRORS)).orElse(0);
  }

  private static Instant instant(Yaml yaml) {
    return yaml.as(LocalDateTime::parse, "une date et une heure comme 2020-12-15T09:30")
        .atZone(Deliverable.ZONE)
        .toInstant();
  }
}
