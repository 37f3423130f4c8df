package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.comop.convention.Contact;
import fr.comop.french.French;
import fr.comop.simulation.Event;
import fr.comop.simulation.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a story may say, and how its mistakes are told. */
class StoryFileTest extends ConfigurationFolder {
  private static final Path EXAMPLE = Path.of("docs/simulation-exemple.yaml");

  private Story read(String text) throws IOException {
    return StoryFile.read(Files.writeString(home.resolve("story.yaml"), text), read(Map.of()));
  }

  private Event only(String event) throws IOException {
    Story story = read("events:\n  - {at: 2021-01-10T09:12, who: altec, " + event + "}\n");
    assertThat(story.outages()).isEmpty();
    return story.events().get(0);
  }

  @Test
  void is_the_example_of_the_docs() throws IOException {
    Story story = read(Files.readString(EXAMPLE));

    assertThat(story.events()).hasSize(10);
    assertThat(story.outages())
        .containsExactly(
            new Story.Outage(
                Instant.parse("2020-12-10T17:00:00Z"), Instant.parse("2020-12-14T09:00:00Z")));
  }

  @Test
  void may_be_one_in_which_nothing_happens() throws IOException {
    assertThat(read("events: []")).isEqualTo(Story.NOTHING);
  }

  @Test
  void takes_the_campaign_of_the_day_for_its_year_unless_one_is_told() throws IOException {
    Instant at = Instant.parse("2021-01-10T08:12:00Z");

    assertThat(only("what: sends, form: bilan, errors: 3"))
        .isEqualTo(new Event.Sends(at, "altec", "bilan", 2020, 3));
    assertThat(only("what: sends, form: bilan, year: 2021"))
        .isEqualTo(new Event.Sends(at, "altec", "bilan", 2021, 0));
  }

  @Test
  void may_have_a_workbook_put_aside_for_good() throws IOException {
    assertThat(only("what: quarantined, form: programme, year: 2020"))
        .isEqualTo(
            new Event.Quarantined(
                Instant.parse("2021-01-10T08:12:00Z"), "altec", "programme", 2020, 0, null));
  }

  @Test
  void knows_the_roles_of_people() throws IOException {
    assertThat(only("what: bounces, role: legal-representative"))
        .isInstanceOfSatisfying(
            Event.Bounces.class,
            bounce -> assertThat(bounce.role()).isEqualTo(Contact.Role.LEGAL_REPRESENTATIVE));
  }

  @Test
  void grants_extensions() throws IOException {
    assertThat(
            only("what: extension, form: bilan, year: 2020, due: 2021-02-01, agreement: courrier"))
        .isInstanceOfSatisfying(
            Event.Extends.class,
            extends_ -> {
              assertThat(extends_.extension().due()).isEqualTo(LocalDate.of(2021, 2, 1));
              assertThat(extends_.extension().agreement()).isEqualTo("courrier");
              assertThat(extends_.at()).isEqualTo(Instant.parse("2021-01-10T08:12:00Z"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          event: [] | clé inconnue « event » ; vouliez-vous dire « events » ?
          events: demain | une liste est attendue ici
          events: [demain] | des clés et leurs valeurs sont attendues ici
          events: [{at: demain, who: altec, what: sends, form: bilan}] | « demain » n’est pas une date et une heure comme 2020-12-15T09:30
          events: [{at: 2020-12-01T08:00, who: [altec], what: sends, form: bilan}] | un texte est attendu ici
          events: [{at: 2020-12-01T08:00, at: 2020-12-02T08:00}] | la clé « at » est donnée deux fois ici
          events: [{at: 2020-12-01T08:00, who: altec, what: sends, form: bilan, errors: -1}] | un nombre de 0 à 100000 est attendu ici, non -1
          events: [{at: 2020-12-01T08:00, who: altec, what: sends, form: bilan, until: 2020-12-02T08:00}] | clé inconnue « until » ; clés connues ici : at, errors, form, what, who, year
          events: [{at: 2020-12-01T08:00, who: altec, what: quarantined, form: bilan, until: jamais}] | « jamais » n’est pas une date et une heure comme 2020-12-15T09:30
          events: [{at: 2020-12-01T08:00, who: altec, what: extension, form: bilan, due: 15/01/2021, agreement: x}] | « 15/01/2021 » n’est pas une date comme 2022-12-31
          events: [{at: 2020-12-01T08:00, who: altec, what: extension, form: bilan, due: 2021-01-15}] | il manque la clé « agreement »
          outages: [{from: 2020-12-10T18:00}] | il manque la clé « to »
          outages: [{from: 2020-12-10T18:00, to: 2020-12-10T18:00}] | l’arrêt doit finir (to) après avoir commencé (from)
          """)
  void says_in_french_where_it_is_wrong(String text, String told) {
    assertThatExceptionOfType(ConfigMistake.class)
        .isThrownBy(() -> read("# une histoire\n" + text + "\n"))
        .withMessage(French.typeset(home.resolve("story.yaml") + ":2: " + told));
  }

  @Test
  void says_in_french_that_it_is_no_yaml_or_nothing() {
    String story = home.resolve("story.yaml").toString();

    assertThatExceptionOfType(ConfigMistake.class)
        .isThrownBy(() -> read("events: [\n"))
        .withMessageStartingWith(
            story + ":2: ce n’est pas du YAML\u00a0: il manque une valeur, ou la fin d’une liste");
    assertThatExceptionOfType(ConfigMistake.class)
        .isThrownBy(() -> read("# rien\n"))
        .withMessage(story + "\u00a0: le fichier est vide");
  }
}
