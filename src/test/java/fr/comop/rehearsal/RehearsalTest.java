package fr.comop.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.SentMail;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mail of a simulation, written by the parts that write them in earnest. */
class RehearsalTest {
  @TempDir Path directory;

  private static Terminal.Ended simulated(
      Map<String, String> variables, String from, String to, Path script, Path out) {
    Terminal terminal =
        new Terminal(
            new Environment(variables, Clock.fixed(Stage.NOW, Deliverable.ZONE), Camille.ACCOUNT));
    return terminal.comop(
        "simulate",
        "--from",
        from,
        "--to",
        to,
        "--script",
        script.toString(),
        "--out",
        out.toString());
  }

  private Path played(String from, String to, String story) throws IOException {
    return played(Map.of("COMOP_DATA_DIR", directory.resolve("data").toString()), from, to, story);
  }

  private Path played(Map<String, String> variables, String from, String to, String story)
      throws IOException {
    Path out = directory.resolve("mails");
    Path script = Files.writeString(directory.resolve("story.yaml"), story);
    Terminal.Ended ended = simulated(variables, from, to, script, out);
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.err()).contains("campagne, " + count(ended.out(), " → "));
    return out;
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static List<String> files(Path out, String like) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches(like))
          .sorted()
          .toList();
    }
  }

  @Nested
  class Of_the_guide_s_example {
    private static final Path SCRIPT = Path.of("docs/simulation-exemple.yaml");
    @TempDir private static Path mails;
    private static Terminal.Ended ended = new Terminal.Ended(0, "", "");

    @BeforeAll
    static void play() {
      ended =
          simulated(
              Map.of("COMOP_DATA_DIR", mails.resolve("data").toString()),
              "2020-09-01",
              "2021-03-31",
              SCRIPT,
              mails.resolve("out"));
    }

    private static SentMail mail(String name) throws Exception {
      return SentMail.of(mails.resolve("out").resolve(name));
    }

    @Test
    void as_many_mails_are_written_as_the_timeline_counts() throws Exception {
      assertThat(ended.out()).contains("\n73 courriels partiraient.");
      assertThat(ended.err())
          .endsWith(
              "\u00a0: accusés de réception, 8\u00a0; campagne, 73\u00a0; points de campagne, 27\u00a0; reçus"
                  + " neutres, 1\n");
      assertThat(files(mails.resolve("out"), ".*\\.eml")).hasSize(109);
    }

    @Test
    void an_incomplete_report_is_answered_with_as_many_points_and_its_marked_copy()
        throws Exception {
      SentMail answer = mail("2020-12-10-altec-accuse-de-reception.eml");
      assertThat(answer.subject()).isEqualTo("Reçu – ALTEC Sciences – à compléter (AR-000004)");
      assertThat(answer.text())
          .contains("Il reste 3 points à corriger")
          .contains("\n     3. Feuille « 1 Fiche technique »")
          .doesNotContain("\n     4. ");
      assertThat(answer.files().keySet())
          .containsExactly("bilan-annuel-2020-altec-a-corriger.xlsx");
    }

    @Test
    void a_reminder_names_the_first_point_and_brings_the_marked_copy_again() throws Exception {
      SentMail reminder = mail("2020-12-14-altec-J-1.eml");
      assertThat(reminder.text())
          .contains("Le premier : feuille « Identification », cellule C10 – Date du bilan");
      assertThat(reminder.files().keySet())
          .containsExactly(
              "programme-d-actions-2021-altec.xlsx", "bilan-annuel-2020-altec-a-corriger.xlsx");
    }

    @Test
    void what_a_stranger_sends_gets_a_receipt_and_once_accepted_its_answer() throws Exception {
      assertThat(mail("2020-12-07-inconnu-recu.eml").subject()).startsWith("Bien reçu");
      assertThat(mail("2020-12-09-hexagone-accuse-de-reception.eml").subject())
          .startsWith("Bien reçu – Hexagone de Meylan – complet");
    }

    @Test
    void a_mail_that_came_back_goes_to_the_next_person() throws Exception {
      assertThat(Files.readString(mails.resolve("out/2020-10-01-turbine-ouverture-2.eml")))
          .contains("To: quentin.thoneray@turbine-annecy.example");
    }

    @Test
    void staff_are_told_what_happened_and_not_while_the_service_stands_still() throws Exception {
      assertThat(files(mails.resolve("out"), ".*-service-point-de-campagne\\.eml"))
          .contains("2020-12-10-service-point-de-campagne.eml")
          .contains("2020-12-14-service-point-de-campagne.eml")
          .doesNotContain("2020-12-11-service-point-de-campagne.eml");
      assertThat(mail("2020-12-08-service-point-de-campagne.eml").text())
          .contains(" - En quarantaine, reçu le lundi 7 décembre 2020 à 9 h 00 : L’expéditeur");
      assertThat(mail("2020-12-14-service-point-de-campagne.eml").text())
          .contains(
              "ALTEC Sciences : Noémie Chandelard, 04 65 71 12 10 – programme d’actions 2021 jamais"
                  + " reçu ; reçu depuis : bilan annuel 2020, à compléter (3 points), reçu le");
    }
  }

  @Test
  void staff_are_asked_to_ring_after_three_incomplete_sendings() throws Exception {
    Path out =
        played(
            "2020-11-01",
            "2020-11-10",
            """
            events:
              - {at: 2020-11-02T09:00, who: altec, what: sends, form: bilan, errors: 5}
              - {at: 2020-11-03T09:00, who: altec, what: sends, form: bilan, errors: 4}
              - {at: 2020-11-04T09:00, who: altec, what: sends, form: bilan, errors: 4}
            """);
    assertThat(SentMail.of(out.resolve("2020-11-04-service-appeler-la-structure.eml")).text())
        .contains("bilan annuel 2020");
    assertThat(SentMail.of(out.resolve("2020-11-03-altec-accuse-de-reception.eml")).text())
        .contains("Depuis votre version 1 : un point levé");
  }

  @Test
  void all_that_falls_on_one_instant_gives_the_mails_of_the_timeline() throws Exception {
    Path out =
        played(
            "2020-11-01",
            "2020-12-20",
            """
            events:
              - {at: 2020-11-13T08:00, who: altec, what: sends, form: bilan, errors: 2}
              - {at: 2020-11-13T08:00, who: altec, what: sends, form: programme}
              - {at: 2020-11-13T08:00, who: clevos, what: bounces, role: contact}
              - {at: 2020-11-13T08:00, who: ronde, what: quarantined, form: bilan, errors: 1, until: 2020-11-13T08:00}
              - {at: 2020-11-13T08:00, who: eureka, what: extension, form: bilan, due: 2020-12-22, agreement: x}
              - {at: 2020-11-30T08:00, who: clevos, what: bounces, role: director}
              - {at: 2020-12-08T08:00, who: altec, what: sends, form: bilan}
            outages:
              - {from: 2020-11-12T20:00, to: 2020-11-13T08:00}
              - {from: 2020-12-11T08:00, to: 2020-12-15T08:00}
            """);
    assertThat(files(out, "2020-12-.*-altec-J.*")).isEmpty();
    assertThat(files(out, ".*ronde-accuse.*"))
        .containsExactly("2020-11-13-ronde-accuse-de-reception.eml");
  }

  @Test
  void what_the_story_tells_of_earlier_days_is_known_and_answers_no_more() throws Exception {
    Path out =
        played(
            "2020-12-07",
            "2020-12-08",
            """
            events:
              - {at: 2020-11-20T09:00, who: altec, what: sends, form: bilan}
              - {at: 2020-11-20T09:00, who: altec, what: sends, form: programme, errors: 1}
              - {at: 2020-11-21T09:00, who: clevos, what: bounces, role: contact}
              - {at: 2020-11-22T09:00, who: ronde, what: quarantined, form: bilan, errors: 1}
              - {at: 2020-11-23T09:00, who: eureka, what: extension, form: bilan, due: 2021-01-29, agreement: x}
            """);
    assertThat(files(out, ".*(accuse|recu|appeler).*")).isEmpty();
    assertThat(SentMail.of(out.resolve("2020-12-08-altec-J-7.eml")).files().keySet())
        .containsExactly("programme-d-actions-2021-altec-a-corriger.xlsx", "echeances-2020.ics");
    assertThat(SentMail.of(out.resolve("2020-12-08-service-point-de-campagne.eml")).text())
        .contains("ALTEC Sciences : programme d’actions 2021 présenté, à compléter (un point)")
        .contains(
            "Galerie Eurêka : Hugo Margériat, 04 65 71 15 10 – programme d’actions 2021 jamais")
        .doesNotContain("bilan annuel 2020 jamais reçu (délai")
        .contains("julien.crussolier@")
        .contains("En quarantaine, reçu le dimanche 22 novembre");
  }

  @Test
  void begins_with_what_the_store_held() throws Exception {
    byte[] report =
        Files.readAllBytes(Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx"));
    try (Stage stage = new Stage(directory.resolve("stage")).withOnly("eureka")) {
      stage.dropped("eureka", "Bilan.xlsx", report).played();
      Path out = played(stage.variables(), "2021-09-15", "2021-10-01", "events: []\n");
      assertThat(files(out, ".*eureka.*")).containsExactly("2021-10-01-eureka-ouverture.eml");
      Path blank = stage.directory.resolve("template.xlsx");
      new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
          .comop(
              "template",
              "--beneficiary",
              "eureka",
              "--form",
              "bilan",
              "--year",
              "2021",
              "--out",
              blank.toString());
      assertThat(SentMail.of(out.resolve("2021-10-01-eureka-ouverture.eml")).file("bilan-annuel.*"))
          .as("with last year's answers")
          .isEqualTo(Files.readAllBytes(blank));
    }
  }

  @Test
  void what_the_store_received_on_a_day_that_is_played_arrives_on_that_day() throws Exception {
    byte[] report =
        Files.readAllBytes(Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx"));
    try (Stage stage = new Stage(directory.resolve("stage")).withOnly("eureka")) {
      stage.dropped("eureka", "Bilan.xlsx", report).played();
      Path out = played(stage.variables(), "2020-12-01", "2020-12-17", "events: []\n");
      assertThat(files(out, ".*eureka-accuse.*"))
          .containsExactly("2020-12-14-eureka-accuse-de-reception.eml");
      assertThat(SentMail.of(out.resolve("2020-12-14-eureka-J-1.eml")).text())
          .contains("Bilan annuel 2020");
      assertThat(SentMail.of(out.resolve("2020-12-15-eureka-J.eml")).text())
          .doesNotContain("Bilan annuel 2020");
    }
  }

  @Test
  void all_that_came_in_during_an_outage_is_read_before_anything_leaves() throws Exception {
    Path out =
        played(
            "2020-12-08",
            "2020-12-14",
            """
            events:
              - {at: 2020-12-10T09:00, who: altec, what: sends, form: bilan, errors: 4}
              - {at: 2020-12-11T09:00, who: altec, what: sends, form: bilan}
              - {at: 2020-12-12T09:00, who: clevos, what: sends, form: bilan}
              - {at: 2020-12-12T09:01, who: clevos, what: sends, form: programme}
            outages:
              - {from: 2020-12-09T18:00, to: 2020-12-14T10:00}
            """);
    assertThat(SentMail.of(out.resolve("2020-12-14-altec-J-1.eml")).text())
        .doesNotContain("Bilan annuel 2020");
    assertThat(files(out, "2020-12-14-clevos-J.*")).isEmpty();
  }

  @Test
  void what_the_store_holds_in_quarantine_keeps_mails_back_from_its_day_on() throws Exception {
    try (Stage stage = new Stage(directory.resolve("stage")).withOnly("planetarium")) {
      stage.mailed(Letters.ofAStranger(), "2020-12-09T09:12:00").played();
      Path out = played(stage.variables(), "2020-12-08", "2020-12-11", "events: []\n");
      assertThat(files(out, ".*planetarium.*")).containsExactly("2020-12-08-planetarium-J-7.eml");
      assertThat(SentMail.of(out.resolve("2020-12-11-service-point-de-campagne.eml")).text())
          .contains("En quarantaine, reçu le mercredi 9 décembre 2020 à 9 h 12 : L’expéditeur")
          .contains("Les relances attendent : Planétarium de Vaulx-en-Velin. (AR-000001)");
    }
  }
}
