package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A convention may ask for a document that has no form: here the accounts that loi 2000-321, art.
 * 10, asks of associations, with the line that the shipped convention shows as a comment.
 */
class WithoutFormTest {
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final String LINE = "# - {form: file, id: compte-rendu-financier";

  @TempDir Path directory;
  private Path config = Path.of("");
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() throws Exception {
    config = Files.createDirectories(directory.resolve("config"));
    try (Stream<Path> shipped = Files.walk(Path.of("config"))) {
      for (Path file : shipped.filter(Files::isRegularFile).toList()) {
        Path copy = config.resolve(Path.of("config").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path convention = config.resolve("conventions/comop-2020-2022.yaml");
    String text = Files.readString(convention);
    assertThat(text).contains(LINE);
    Files.writeString(convention, text.replace(LINE, LINE.substring(2)));
    stage =
        new Stage(Files.createDirectories(directory.resolve("stage")))
            .configured(config)
            .withOnly("planetarium");
    at("2021-06-10T09:12");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private void at(String local) {
    stage.clock =
        Clock.fixed(
            LocalDateTime.parse(local).atZone(Deliverable.ZONE).toInstant(), Deliverable.ZONE);
  }

  private Terminal.Ended comop(String... args) {
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(List.of("--config", config.toString()));
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(line.toArray(String[]::new));
  }

  /** The line of the accounts of the Planétarium, without the frame of its table. */
  private String status() {
    return comop("status")
        .out()
        .lines()
        .filter(line -> line.contains("Planétarium") && line.contains("compte rendu financier"))
        .findFirst()
        .orElse("")
        .replaceAll("[║│\\s\u00a0]+", " ")
        .strip();
  }

  private Stage received(String subject, String file) {
    return stage.mailed(
        Letters.with(Letters.PLANETARIUM, subject, file, PDF), "2021-06-10T09:12:00");
  }

  private MimeMessage last() throws Exception {
    List<MimeMessage> sent = stage.sent();
    return sent.get(sent.size() - 1);
  }

  private String answer() throws Exception {
    return Stage.text(last()).replace('\u00a0', ' ');
  }

  private List<String> attachments() throws Exception {
    List<String> names = new ArrayList<>();
    if (last().getContent() instanceof MimeMultipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        String name = parts.getBodyPart(index).getFileName();
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private void reminded() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      house.reminder.reminders().sweep(Actor.COMOP);
    }
    stage.played();
  }

  @Nested
  class Once_it_has_come {
    @BeforeEach
    void comes() throws Exception {
      received("Nos comptes", "Compte-rendu financier 2020.pdf").played();
    }

    @Test
    void is_acknowledged_as_what_it_is_with_its_date_and_no_workbook() throws Exception {
      assertThat(answer())
          .contains(
              "Compte rendu financier 2020 – reçu, à examiner",
              "Fichier « Compte-rendu financier 2020.pdf »",
              "Nous avons bien reçu « Compte-rendu financier 2020.pdf » : une personne du service"
                  + " l’examinera.",
              "Reçu dans les délais (date de remise : mercredi 30 juin 2021, minuit).",
              "compte rendu financier 2020, au plus tard le mercredi 30 juin 2021 : reçu le jeudi 10"
                  + " juin 2021 à 9 h 12, à examiner par le service")
          .doesNotContain("autre forme", "sans ressaisie");
      assertThat(attachments()).isEmpty();
    }

    @Test
    void is_listed_like_the_others() {
      assertThat(status())
          .isEqualTo(
              "Planétarium de Vaulx-en-Velin compte rendu financier 2020 30/06/2021 reçu, à examiner"
                  + " présenté dans les délais");
      assertThat(comop("examine", "list").out())
          .contains("P-0001", "Compte-rendu financier 2020.pdf", "compte rendu financier 2020");
    }

    @Test
    void is_complete_once_a_person_says_so() {
      assertThat(comop("examine", "accept", "P-0001", "--complete").out())
          .isEqualTo("Retenu : COMPTE-RENDU-FINANCIER-2020-PLANETARIUM-V1.\n");
      assertThat(status()).contains("complet 1 10/06/2021 09:12", "dans les délais");
    }

    @Test
    void is_presented_and_asked_for_again_where_a_person_finds_it_incomplete() {
      comop("examine", "accept", "P-0001");
      assertThat(status()).contains("présenté, à compléter 1 10/06/2021 09:12");
    }

    @Test
    void is_asked_for_no_more_while_it_waits_for_a_person() throws Exception {
      int sent = stage.sent().size();
      at("2021-06-23T08:00");
      reminded();
      assertThat(stage.sent()).hasSize(sent);
    }
  }

  @Test
  void is_reminded_without_a_workbook() throws Exception {
    at("2021-06-23T08:00");
    reminded();
    assertThat(answer())
        .contains(
            "À remettre dans sept jours, le mercredi 30 juin 2021 : compte rendu financier 2020."
                + " C’est la date de remise prévue par votre convention avec la Région.",
            " - Compte rendu financier 2020 : pas encore reçu.",
            "Pour nous répondre, joignez le document (PDF ou autre) à une réponse à ce courriel")
        .doesNotContain("classeur", "4.1");
    assertThat(attachments()).allMatch(name -> name.endsWith(".ics"));
  }

  @Test
  void may_be_what_names_nothing_only_where_nothing_else_is_owed() throws Exception {
    received("Document", "scan.pdf").played();
    assertThat(comop("examine", "accept", "P-0001").err())
        .contains("P-0001 peut être bilan ou programme ou compte-rendu-financier");
    assertThat(comop("examine", "accept", "P-0001", "--form", "compte-rendu-financier").out())
        .isEqualTo("Retenu : COMPTE-RENDU-FINANCIER-2020-PLANETARIUM-V1.\n");
  }

  @Test
  void comes_by_post_too_and_can_be_given_more_time() throws Exception {
    Path scan = Files.write(directory.resolve("scan.pdf"), PDF);
    String document = "--beneficiary planetarium --form compte-rendu-financier --year 2020";
    assertThat(
            comop(("extend " + document + " --until 2021-07-15 --agreement courrier").split(" "))
                .out())
        .contains("compte rendu financier 2020");
    assertThat(
            comop(
                    ("record "
                            + document
                            + " --postmark 2021-06-08 --arrived 2021-06-10 --complete --file "
                            + scan)
                        .split(" "))
                .out())
        .contains("référence COMPTE-RENDU-FINANCIER-2020-PLANETARIUM-V1.");
    assertThat(status()).contains("15/07/2021 (délai accordé) complet");
  }

  @Test
  void has_no_blank_workbook() {
    assertThat(
            comop(
                    "template",
                    "--beneficiary",
                    "planetarium",
                    "--form",
                    "compte-rendu-financier",
                    "--year",
                    "2020",
                    "--out",
                    directory.resolve("x.xlsx").toString())
                .err())
        .contains("Formulaire inconnu : « compte-rendu-financier »");
  }

  @Test
  void plays_in_a_simulated_campaign() throws Exception {
    Path script =
        Files.writeString(
            directory.resolve("histoire.yaml"),
            "events:\n  - {at: 2021-06-12T10:00, who: planetarium, what: sends, form:"
                + " compte-rendu-financier, year: 2020}\n");
    Terminal.Ended played =
        comop(
            "simulate",
            "--from",
            "2021-06-01",
            "--to",
            "2021-07-05",
            "--script",
            script.toString());
    assertThat(played.err()).isEmpty();
    assertThat(played.out()).contains("compte rendu financier 2020");
  }
}
