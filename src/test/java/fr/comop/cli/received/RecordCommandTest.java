package fr.comop.cli.received;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Exit;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that enters what came by neither mailbox nor folder; today is 14 December 2020. */
class RecordCommandTest extends AtTheTerminal {
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private Terminal.Ended recorded(String form, String how, String name, byte[] bytes)
      throws Exception {
    Path file = Files.write(directory.resolve(name), bytes);
    List<String> line =
        new ArrayList<>(
            List.of("record", "--beneficiary", "ronde", "--form", form, "--year", "2020"));
    line.addAll(List.of(how.split(" ")));
    line.addAll(List.of("--file", file.toString()));
    return comop(line.toArray(String[]::new));
  }

  private House house() throws Exception {
    return new House(
        Configuration.read(Path.of("config"), variables), Clock.fixed(Stage.NOW, Deliverable.ZONE));
  }

  private AuditEntry noted() throws Exception {
    try (House house = house()) {
      return house.store.ledger.inTransaction(() -> house.store.audit.newestFirst(1)).get(0);
    }
  }

  /** Of a table, without its frame. */
  private String status() {
    return comop("status", "--year", "2020").out().replaceAll("[│║\\s\u00a0]+", " ");
  }

  @Nested
  class What_came_by_post {
    @BeforeEach
    void comes() throws Exception {
      assertThat(
              recorded("bilan", "--postmark 2020-12-10 --arrived 2020-12-14", "scan.pdf", PDF)
                  .out())
          .isEqualTo(
              "Enregistré\u00a0: bilan annuel 2020 de la Ronde, posté le 10/12/2020, arrivé le"
                  + " 14/12/2020, référence BILAN-2020-RONDE-V1.\n");
    }

    @Test
    void has_two_dates_wherever_it_is_shown() throws Exception {
      assertThat(comop("status").out())
          .contains("présenté sur papier", "posté le 10/12/2020, arrivé le 14/12/2020");
      assertThat(comop("status", "--json").out())
          .contains(
              "\"state\" : \"paper\"",
              "\"received\" : \"2020-12-09T23:00:00Z\"",
              "\"by\" : \"post\"",
              "\"posted\" : \"2020-12-10\"",
              "\"arrived\" : \"2020-12-14\"");
    }

    @Test
    void stands_in_the_audit_trail_with_both_and_who_gave_the_command() throws Exception {
      AuditEntry entry = noted();
      assertThat(entry.who()).isEqualTo("compte ctest");
      assertThat(entry.subject()).isEqualTo("BILAN-2020-RONDE-V1");
      assertThat(entry.details())
          .isEqualTo("Reçu autrement, posté le 10/12/2020, arrivé le 14/12/2020.");
    }

    @Test
    void is_entered_once_whatever_its_dates() throws Exception {
      assertThat(
              recorded("bilan", "--postmark 2020-12-11 --arrived 2020-12-13", "copie.pdf", PDF)
                  .err())
          .isEqualTo("Ce document a déjà été enregistré.\n");
    }
  }

  @Nested
  class What_our_own_mailbox_refused {
    private static final String HOW = "--by bounce --arrived 2020-12-14 --bounce ";

    private Path notice(String sent) throws Exception {
      return Files.writeString(
          directory.resolve("avis.eml"),
          "Content-Type: multipart/report; boundary=b\n\n--b\n"
              + "Content-Type: message/delivery-status\n\n"
              + ("Arrival-Date: " + sent + "\n\n")
              + "Final-Recipient: rfc822;comop@region.example\nAction: failed\nStatus: 5.2.2\n"
              + "Diagnostic-Code: smtp;552 5.2.2 mailbox full\n\n--b--\n");
    }

    @Test
    void counts_from_the_day_on_which_it_was_sent() throws Exception {
      Path notice = notice("Thu, 10 Dec 2020 08:00:00 +0100");
      assertThat(
              recorded("bilan", HOW + notice + " --complete", "bilan.pdf", PDF)
                  .out()
                  .replace('\u00a0', ' '))
          .isEqualTo(
              "Enregistré : bilan annuel 2020 de la Ronde, envoyé le 10/12/2020 et refusé par"
                  + " notre boîte, à sa limite, arrivé le 14/12/2020, référence"
                  + " BILAN-2020-RONDE-V1.\n");
      assertThat(comop("status", "--json").out())
          .contains(
              "\"received\" : \"2020-12-09T23:00:00Z\"",
              "\"by\" : \"bounce\"",
              "\"posted\" : \"2020-12-10\"");
      assertThat(noted().details().replace('\u00a0', ' '))
          .isEqualTo(
              "Reçu autrement, envoyé le 10/12/2020 et refusé par notre boîte, à sa limite, arrivé"
                  + " le 14/12/2020, tenu pour complet, avis de refus conservé (empreinte "
                  + Sha256.of(Files.readAllBytes(notice)).hex()
                  + ") : « 552 5.2.2 mailbox full ».");
    }

    @Test
    void cannot_have_been_sent_tomorrow_nor_after_it_came() throws Exception {
      assertThat(
              recorded("bilan", HOW + notice("Tue, 15 Dec 2020 08:00:00 +0100"), "bilan.pdf", PDF)
                  .err()
                  .replace('\u00a0', ' '))
          .isEqualTo("La date de l’avis de refus ne peut pas être à venir : 15/12/2020.\n");
    }

    @Test
    void needs_its_notice_and_a_notice_needs_that_it_was_refused() throws Exception {
      assertThat(
              recorded("bilan", "--by bounce --arrived 2020-12-14", "bilan.pdf", PDF)
                  .err()
                  .replace('\u00a0', ' '))
          .isEqualTo(
              "Il manque --bounce : de ce que notre boîte a refusé, c’est l’avis reçu par"
                  + " l’expéditeur qui donne la date.\n");
      assertThat(
              recorded(
                      "bilan",
                      "--by hand --arrived 2020-12-14 --bounce "
                          + notice("Thu, 10 Dec 2020 08:00:00 +0100"),
                      "bilan.pdf",
                      PDF)
                  .err()
                  .replace('\u00a0', ' '))
          .isEqualTo("Avec un avis de refus, ajoutez --by bounce, ou ôtez --bounce.\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --postmark 2020-12-24 --arrived 2020-12-24 | Le cachet de la poste ne peut pas être à venir : 24/12/2020.
          --postmark 2020-12-10 --arrived 2020-12-24 | L’arrivée ne peut pas être à venir : 24/12/2020.
          --postmark 2020-12-12 --arrived 2020-12-10 | Le document ne peut pas être arrivé le 10/12/2020, avant le cachet de la poste du 12/12/2020.
          --postmark 2002-12-12 --arrived 2020-12-13 | Le 12/12/2002 est antérieur à 2020, l’année de l’échéance : vérifiez la date.
          --by hand --arrived 2019-12-31 | Le 31/12/2019 est antérieur à 2020, l’année de l’échéance : vérifiez la date.
          --arrived 2020-12-10 | Il manque --postmark : de ce qui vient par la poste, c’est le cachet qui compte.
          --by hand --postmark 2020-12-10 --arrived 2020-12-10 | Sans envoi par la poste, il n’y a pas de cachet : ôtez --postmark, ou --by.
          """)
  void days_that_cannot_be_are_declined(String how, String told) throws Exception {
    Terminal.Ended ended = recorded("bilan", how, "scan.pdf", PDF);
    assertThat(ended.err().replace('\u00a0', ' ')).isEqualTo(told + "\n");
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void a_picture_is_a_scan_whatever_its_name() throws Exception {
    assertThat(recorded("bilan", "--postmark 2020-12-10 --arrived 2020-12-14", "p1", PNG).code())
        .isZero();
  }

  @Test
  void neither_a_workbook_nor_a_text_nor_an_empty_file_is_a_scan() throws Exception {
    String byPost = "--postmark 2020-12-10 --arrived 2020-12-14";
    byte[] word = Workbooks.zip("word/document.xml", new byte[] {1});
    assertThat(recorded("bilan", byPost, "scan.pdf", word).err())
        .isEqualTo(
            "« scan.pdf » n’est pas un papier numérisé (document de texte) : donnez le document reçu"
                + " par la poste en PDF ou en image. Pour un fichier remis en main propre ou reçu"
                + " par un agent, ajoutez --by hand ou --by colleague.\n");
    assertThat(recorded("bilan", byPost, "vide.pdf", new byte[0]).err())
        .isEqualTo("« vide.pdf » est vide : il n’y a rien à enregistrer.\n");
    assertThat(recorded("bilan", "--by hand --arrived 2020-12-14", "vide.pdf", new byte[0]).err())
        .isEqualTo("« vide.pdf » est vide : il n’y a rien à enregistrer.\n");
    assertThat(status()).doesNotContain("papier");
  }

  @Test
  void what_was_handed_over_has_the_one_date() throws Exception {
    recorded("bilan", "--by hand --arrived 2020-12-11 --complete", "scan.pdf", PDF);
    assertThat(status()).contains("complet 1 remis en main propre le 11/12/2020");
    assertThat(comop("status", "--json").out())
        .contains("\"by\" : \"hand\"", "\"arrived\" : \"2020-12-11\"")
        .doesNotContain("posted");
  }

  @Test
  void a_text_that_an_agent_got_waits_to_be_examined() throws Exception {
    byte[] word = Workbooks.zip("word/document.xml", new byte[] {1});
    assertThat(recorded("bilan", "--by colleague --arrived 2020-12-11", "b.docx", word).out())
        .isEqualTo(
            "Enregistré\u00a0: bilan annuel 2020 de la Ronde, reçu par un agent le"
                + " 11/12/2020, référence P-0001, à examiner.\n");
    assertThat(status()).contains("reçu sous une autre forme, à examiner");
    assertThat(comop("examine", "accept", "P-0001").code()).isZero();
    assertThat(status())
        .contains("présenté sous une autre forme 1 reçu par un agent le 11/12/2020");
  }

  @Nested
  class A_workbook_that_an_agent_got {
    private String told = "";

    @BeforeEach
    void comes() throws Exception {
      told =
          recorded(
                  "bilan",
                  "--by colleague --arrived 2020-12-11",
                  "bilan.xlsx",
                  Workbooks.blank("ronde", "bilan", 2020))
              .out();
    }

    @Test
    void is_read_and_checked_as_any_other() {
      assertThat(told)
          .startsWith(
              "Enregistré\u00a0: bilan annuel 2020 de la Ronde, reçu par un agent le"
                  + " 11/12/2020, référence AR-000001. BILAN-2020-RONDE-V1\u00a0: à compléter (");
      assertThat(status()).contains("à compléter 1 reçu par un agent le 11/12/2020");
      assertThat(comop("recheck", "--dry-run").out()).startsWith("1 envoi relu, ");
    }

    @Test
    void is_answered_to_the_contact() throws Exception {
      try (House house = house()) {
        Mail answer =
            house.store.ledger.inTransaction(() -> house.store.outbox.answersTo(1).get(0).mail());
        assertThat(answer.text().replace('\u00a0', ' '))
            .contains(
                "Nous avons bien reçu un envoi qui vous concerne (« bilan.xlsx ») le vendredi 11"
                    + " décembre 2020. Il porte la référence AR-000001.");
      }
    }

    @Test
    void is_declined_where_it_is_another_form() throws Exception {
      assertThat(
              recorded(
                      "programme",
                      "--by hand --arrived 2020-12-11",
                      "b.xlsx",
                      Workbooks.blank("ronde", "bilan", 2020))
                  .err())
          .isEqualTo("« b.xlsx » est un classeur « bilan », pas « programme ».\n");
    }
  }

  @Test
  void refuses_a_document_that_is_not_owed() throws Exception {
    assertThat(
            comop(
                    "record",
                    "--beneficiary",
                    "ronde",
                    "--form",
                    "programme",
                    "--year",
                    "2022",
                    "--postmark",
                    "2020-12-10",
                    "--arrived",
                    "2020-12-14",
                    "--file",
                    "x")
                .err())
        .isEqualTo(
            "Ce document n’est pas dû : programme d’actions 2023 de la Ronde (échéance de 2022).\n");
  }
}
