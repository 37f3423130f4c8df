package fr.comop.config;

import fr.comop.campaign.Campaign;
import fr.comop.campaign.Step;
import fr.comop.convention.Contact;
import fr.comop.convention.Convention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code config/campaign.yaml}. */
final class CampaignFile {
  private static final int LONGEST_HOLIDAY = 12;
  private static final int LONGEST = 366;
  private static final int LONGEST_ID = 40;

  private static final List<String> PARTS = List.of(".txt.ftl", ".html.ftl");

  private final List<Path> texts;
  private final List<Convention> conventions;
  private final Set<String> taken = new HashSet<>();

  private CampaignFile(List<Path> texts, List<Convention> conventions) {
    this.texts = texts;
    this.conventions = conventions;
  }

  /**
   * The campaign in a file.
   *
   * @param texts where the texts that it names are looked for, one directory after the other
   * @param conventions within each of which it has to open
   * @throws ConfigMistake with its line
   */
  static Campaign read(Path file, List<Path> texts, List<Convention> conventions) {
    return new CampaignFile(texts, conventions).campaign(Yaml.read(file));
  }

  private Campaign campaign(Yaml root) {
    root.only(Set.of("hour", "lapse", "steps", "extended"));
    List<Yaml> items = root.get("steps").some();
    List<Step> steps = items.stream().map(this::step).toList();
    int last = Integer.MIN_VALUE;
    for (int place = 0; place < steps.size(); place++) {
      int days = days(steps.get(place), items.get(place), place);
      if (days <= last) {
        throw items.get(place).mistake("les étapes se donnent dans l’ordre où elles partent");
      }
      last = days;
    }
    return new Campaign(
        root.get("hour").as(LocalTime::parse, "une heure comme 08:00"),
        lapse(root.get("lapse"), last),
        steps,
        extended(root, steps));
  }

  private static Set<String> extended(Yaml root, List<Step> steps) {
    List<String> known = steps.stream().map(Step::id).toList();
    return root.get("extended").some().stream()
        .map(
            one -> {
              if (!known.contains(one.text())) {
                throw one.mistake(
                    "aucune étape « "
                        + one.text()
                        + " » dans ce fichier ; il y a : "
                        + String.join(", ", known));
              }
              return one.text();
            })
        .collect(Collectors.toUnmodifiableSet());
  }

  private static int lapse(Yaml yaml, int last) {
    int lapse = yaml.whole(0, LONGEST);
    if (lapse <= last + LONGEST_HOLIDAY) {
      throw yaml.mistake(
          "la dernière étape, retardée par un jour férié, serait abandonnée avant de partir : il"
              + " faut au moins "
              + (last + LONGEST_HOLIDAY + 1));
    }
    return lapse;
  }

  private static int days(Step step, Yaml yaml, int place) {
    if (step.when() instanceof Step.FromDue from) {
      return from.days();
    }
    if (place > 0) {
      throw yaml.get("on")
          .mistake(
              "seule la première étape ouvre la campagne à un jour à elle (on) ; les autres ont"
                  + " days");
    }
    return Integer.MIN_VALUE + 1;
  }

  private Step step(Yaml yaml) {
    yaml.only(Set.of("id", "on", "days", "text", "to", "cc"));
    Yaml id = yaml.get("id");
    if (!taken.add(id.text(LONGEST_ID))) {
      throw id.mistake("l’étape « " + id.text() + " » est deux fois dans ce fichier");
    }
    return new Step(
        id.text(),
        when(yaml),
        text(yaml.get("text")),
        roles(yaml.get("to").some()),
        roles(yaml.listOf("cc")));
  }

  private String text(Yaml yaml) {
    for (String part : PARTS) {
      String name = yaml.text() + part;
      if (texts.stream().noneMatch(one -> Files.isRegularFile(one.resolve(name)))) {
        throw yaml.mistake("il manque le texte texts/" + yaml.text() + part);
      }
    }
    return yaml.text();
  }

  private Step.When when(Yaml yaml) {
    Optional<Yaml> on = yaml.find("on");
    Optional<Yaml> days = yaml.find("days");
    if (on.isPresent() == days.isPresent()) {
      throw yaml.mistake("une étape a soit « on », soit « days »");
    }
    return on.<Step.When>map(day -> new Step.OnDay(opening(day)))
        .orElseGet(() -> new Step.FromDue(days.orElseThrow().whole(-LONGEST, LONGEST)));
  }

  private MonthDay opening(Yaml yaml) {
    MonthDay day = yaml.monthDay();
    for (Convention convention : conventions) {
      LocalDate first = day.atYear(convention.firstYear());
      if (first.isBefore(convention.signed()) || !day.isBefore(convention.deadline())) {
        throw yaml.mistake(
            "une campagne qui s’ouvre le "
                + first
                + " ne tombe pas entre la signature de la convention « "
                + convention.id()
                + " », le "
                + convention.signed()
                + ", et son échéance, le "
                + convention.deadline().atYear(convention.firstYear())
                + " ; un mois et un jour sont attendus, comme 10-01 pour le 1er octobre, et une"
                + " convention peut avoir son propre campaign.yaml dans conventions/"
                + convention.id());
      }
    }
    return day;
  }

  private static List<Contact.Role> roles(List<Yaml> words) {
    return words.stream().map(Roles::read).toList();
  }
}
