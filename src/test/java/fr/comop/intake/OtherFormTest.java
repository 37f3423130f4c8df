package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No article of the convention asks for a file format: what comes in another form was received. */
class OtherFormTest {
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
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
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  /** With common spaces, for the reader of these tests. */
  private static String plain(String typeset) {
    return typeset.replace('\u00a0', ' ');
  }

  private Stage received(String subject, String file, byte[] bytes) {
    return stage.mailed(Letters.with(Letters.PLANETARIUM, subject, file, bytes));
  }

  private String last() throws Exception {
    List<jakarta.mail.internet.MimeMessage> sent = stage.sent();
    return plain(Stage.text(sent.get(sent.size() - 1)));
  }

  @Nested
  class A_document_that_is_no_workbook {
    @BeforeEach
    void comes() throws Exception {
      assertThat(received("Notre bilan", "Bilan 2020.pdf", PDF).played()).isTrue();
    }

    @Test
    void is_received_and_its_date_kept() throws Exception {
      assertThat(plain(stage.answer()))
          .contains(
              "Fichier « Bilan 2020.pdf » – reçu, à examiner",
              "Nous avons bien reçu ce document : sa date de réception est conservée. Notre"
                  + " programme ne lit que le classeur ; une personne du service examinera votre"
                  + " document.",
              "bilan annuel 2020, au plus tard le mardi 15 décembre 2020 : reçu sous une autre forme"
                  + " le jeudi 10 décembre 2020 à 9 h 12, à examiner par le service",
              "programme d’actions 2021, au plus tard le mardi 15 décembre 2020 : pas encore reçu");
    }

    @Test
    void is_never_called_missing() throws Exception {
      assertThat(comop("status").out())
          .containsPattern("bilan annuel 2020 .* reçu sous une autre forme, à examiner");
      at("2020-12-16T09:00");
      assertThat(comop("status").out())
          .containsPattern(
              "bilan annuel 2020 .* reçu sous une autre forme, à examiner .* présenté dans les délais");
      assertThat(comop("examine", "list").out())
          .contains("P-0001", "AR-000001", "Bilan 2020.pdf", "document PDF", "bilan annuel 2020")
          .doesNotContain("programme");
    }

    @Test
    void stands_for_the_report_once_a_person_says_so() throws Exception {
      assertThat(comop("examine", "accept", "P-0001", "--complete").out())
          .isEqualTo("Retenu : BILAN-2020-PLANETARIUM-V1.\n");
      at("2020-12-16T09:00");
      assertThat(comop("status").out())
          .containsPattern("bilan annuel 2020 .* complet .* dans les délais");
      assertThat(comop("examine", "list").out()).isEqualTo("Rien n’attend d’être examiné.\n");
      assertThat(comop("examine", "list", "--all").out()).contains("retenue", "par compte ctest");
      assertThat(comop("audit", "list", "--kind", "EXAMINE_ACCEPT", "--json").out())
          .contains(", tenu pour complet (AR-000001)\"");
      stage.played();
      assertThat(last())
          .contains(
              "le fichier « Bilan 2020.pdf » (document PDF), reçu le jeudi 10 décembre 2020",
              "Il est retenu comme votre document (bilan annuel 2020), présenté à cette date.");
    }

    @Test
    void is_presented_and_still_asked_for_where_it_is_not_complete() throws Exception {
      comop("examine", "accept", "P-0001");
      assertThat(comop("status").out())
          .containsPattern("bilan annuel 2020 .* présenté sous une autre forme");
    }

    @Test
    void is_missing_once_a_person_says_that_it_is_something_else() throws Exception {
      assertThat(comop("examine", "decline", "P-0001", "--reason", "C’est un devis.").out())
          .isEqualTo("P-0001 est écartée ; la structure en est informée.\n");
      at("2020-12-16T09:00");
      assertThat(comop("status").out()).containsPattern("bilan annuel 2020 .* reçu, non retenu");
      stage.played();
      assertThat(last())
          .contains("Il n’est pas retenu comme le document attendu", "C’est un devis.");
    }

    @Test
    void keeps_its_date_when_a_readable_workbook_follows() throws Exception {
      at("2020-12-17T09:00");
      stage
          .mailed(
              Letters.with(
                  Letters.PLANETARIUM,
                  "Le classeur",
                  "bilan.xlsx",
                  Workbooks.blank("planetarium", "bilan", 2020)),
              "2020-12-17T08:00:00")
          .played();
      assertThat(comop("status").out())
          .containsPattern("bilan annuel 2020 .* à compléter .* présenté dans les délais");
      assertThat(comop("examine", "list").out()).contains("P-0001");
    }

    @Test
    void is_examined_once() throws Exception {
      comop("examine", "accept", "P-0001");
      Terminal.Ended again = comop("examine", "decline", "P-0001", "--reason", "Trop tard.");
      assertThat(again.err()).contains("P-0001 est déjà examinée.");
      assertThat(comop("examine", "accept", "P-0009").err())
          .contains("Aucune pièce ne porte la référence P-0009.");
    }
  }

  @Test
  void what_names_no_document_may_be_any_that_is_owed() throws Exception {
    received("Nos documents", "scan.pdf", PDF).played();
    assertThat(comop("examine", "accept", "P-0001").err())
        .contains("P-0001 peut être bilan ou programme : dites lequel par --form");
    assertThat(comop("examine", "accept", "P-0001", "--form", "bilan", "--form", "programme").out())
        .isEqualTo("Retenu : BILAN-2020-PLANETARIUM-V1, PROGRAMME-2020-PLANETARIUM-V1.\n");
  }

  @Test
  void a_protected_workbook_and_a_link_are_examined_too() throws Exception {
    received("Bilan", "bilan.xlsx", Workbooks.encrypted()).played();
    assertThat(plain(stage.answer()))
        .contains("Sa date de réception est conservée : une personne du service l’examinera.");
    assertThat(comop("examine", "list").out()).contains("classeur illisible");
  }

  @Nested
  class A_workbook_without_an_answer {
    @BeforeEach
    void comes() throws Exception {
      received("Bilan", "bilan.xlsx", Workbooks.untouched("planetarium", "bilan", 2020)).played();
    }

    @Test
    void presents_nothing_and_is_told_so_kindly() throws Exception {
      assertThat(plain(stage.answer()))
          .contains(
              "Ce classeur ne contient aucune réponse : est-ce le bon fichier ?",
              "bilan annuel 2020, au plus tard le mardi 15 décembre 2020 : pas encore reçu")
          .doesNotContain("à corriger");
      assertThat(comop("status").out()).containsPattern("bilan annuel 2020 .* jamais reçu");
      assertThat(comop("examine", "list").out()).contains("classeur sans réponse");
    }
  }

  @Test
  void the_workbook_of_another_year_is_answered_and_not_counted() throws Exception {
    received("Bilan", "bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2019)).played();
    assertThat(plain(stage.answer()))
        .contains(
            "C’est un classeur de l’année 2019, et nous attendons le classeur de l’année 2020 : nous"
                + " l’avons conservé sans le compter.",
            "bilan-annuel-2020-planetarium.xlsx");
    assertThat(comop("status").out()).containsPattern("bilan annuel 2020 .* jamais reçu");
    assertThat(comop("examine", "list").out()).contains("classeur d’une autre année");
  }
}
