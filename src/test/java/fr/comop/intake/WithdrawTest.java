package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.cli.Exit;
import fr.comop.config.Setting;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff take back what they decided or recorded by mistake; nothing is deleted. */
class WithdrawTest {
  private static final String STRANGER = "quelqu.un@ailleurs.example";
  private static final String EUREKA = "hugo.margeriat@eureka-chambery.example";

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

  private Terminal.Ended comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private String withdrawn(String reference) {
    Terminal.Ended ended = comop("withdraw", reference, "--reason", "Mauvais fichier");
    assertThat(ended.code()).as(ended.err()).isZero();
    return plain(ended.out());
  }

  private String declined(String... args) {
    Terminal.Ended ended = comop(args);
    assertThat(ended.code()).isEqualTo(Exit.WRONG_USE);
    return plain(ended.err());
  }

  private String statusOf(String structure) {
    return comop("status", "--year", "2020")
        .out()
        .replaceAll("[│║\\s\u00a0]+", " ")
        .replaceAll(".*" + structure + " bilan annuel 2020", "");
  }

  private void sent(String subject, byte[] workbook, String day) throws Exception {
    assertThat(
            stage
                .mailed(Letters.with(Letters.PLANETARIUM, subject, "b.xlsx", workbook), day)
                .played())
        .isTrue();
  }

  private AuditEntry noted() throws IOException {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.audit.newestFirst(1).get(0);
    }
  }

  private static byte[] report() {
    return Workbooks.blank("planetarium", "bilan", 2020);
  }

  private List<String> textsTo(String address) throws Exception {
    return stage.textsTo(address).stream().map(WithdrawTest::plain).toList();
  }

  @Nested
  class The_second_of_two_versions {
    @BeforeEach
    void isTakenBack() throws Exception {
      sent("Un", report(), "2020-12-01T09:00:00");
      sent("Deux", Workbooks.resaved(report()), "2020-12-03T09:00:00");
    }

    @Test
    void gives_way_to_the_first_and_nobody_is_written_to() throws Exception {
      int mails = stage.sent().size();
      assertThat(withdrawn("bilan-2020-planetarium-v2"))
          .isEqualTo(
              """
              BILAN-2020-PLANETARIUM-V2 ne compte plus ; l’original est conservé.
              bilan annuel 2020 de Planétarium de Vaulx-en-Velin : la version 1 compte (à compléter, reçu le mardi 1er décembre 2020 à 9 h 00).
              Personne n’est averti de ce retrait.
              À corriger de vive voix : C-0002, parti le lundi 14 décembre 2020 à 18 h 00, « Reçu – Planétarium de Vaulx-en-Velin – à compléter (AR-000002) », à %s. « comop mails show C-0002 » le montre.
              """
                  .formatted(Letters.PLANETARIUM));
      stage.played();
      assertThat(stage.sent()).hasSize(mails);
      assertThat(comop("status", "--year", "2020", "--json").out())
          .contains("\"reference\" : \"BILAN-2020-PLANETARIUM-V1\"")
          .doesNotContain("PLANETARIUM-V2");
    }

    @Test
    void stands_in_the_audit_trail_with_who_took_it_back_and_why() throws Exception {
      withdrawn("BILAN-2020-PLANETARIUM-V2");
      AuditEntry entry = noted();
      assertThat(entry.who()).isEqualTo("compte ctest");
      assertThat(entry.what()).isEqualTo("WITHDRAW");
      assertThat(entry.subject()).isEqualTo("BILAN-2020-PLANETARIUM-V2");
      assertThat(entry.details())
          .isEqualTo("Retirés : BILAN-2020-PLANETARIUM-V2. Motif : Mauvais fichier");
    }

    @Test
    void is_not_taken_back_twice() {
      withdrawn("BILAN-2020-PLANETARIUM-V2");
      assertThat(declined("withdraw", "BILAN-2020-PLANETARIUM-V2", "--reason", "Encore"))
          .isEqualTo(
              "BILAN-2020-PLANETARIUM-V2 est déjà retirée, le lundi 14 décembre 2020 à 18 h 00, par"
                  + " compte ctest : Mauvais fichier\n");
    }

    @Test
    void once_sent_again_counts_under_a_new_number() throws Exception {
      withdrawn("BILAN-2020-PLANETARIUM-V2");
      sent("Trois", Workbooks.resaved(report()), "2020-12-05T09:00:00");
      assertThat(comop("status", "--year", "2020", "--json").out())
          .contains("\"reference\" : \"BILAN-2020-PLANETARIUM-V3\"");
    }

    @Test
    void stays_taken_back_in_a_store_that_is_made_anew() throws Exception {
      withdrawn("BILAN-2020-PLANETARIUM-V2");
      String before = comop("status", "--year", "2020", "--json").out();
      Files.delete(directory.resolve("data/store/comop.mv.db"));
      Terminal.Ended rebuilt = comop("rebuild");
      assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
      assertThat(comop("status", "--year", "2020", "--json").out()).isEqualTo(before);
      assertThat(declined("withdraw", "BILAN-2020-PLANETARIUM-V2", "--reason", "Encore"))
          .contains("est déjà retirée, le lundi 14 décembre 2020 à 18 h 00, par compte ctest");
    }
  }

  @Test
  void the_only_version_leaves_a_document_that_is_expected_but_not_called_never_received()
      throws Exception {
    sent("Un", report(), "2020-12-01T09:00:00");
    assertThat(withdrawn("BILAN-2020-PLANETARIUM-V1"))
        .contains("plus aucune version ne compte, le document est de nouveau attendu.");
    assertThat(statusOf("Planétarium de Vaulx-en-Velin")).contains("reçu, non retenu");
    assertThat(comop("status", "--year", "2020", "--json").out())
        .contains("\"setAside\" : \"2020-12-01T08:00:00Z\"");
  }

  @Test
  void an_answer_that_has_not_left_is_kept_back() throws Exception {
    stage.changes.put(Setting.SMTP_ENABLED, "false");
    sent("Un", report(), "2020-12-01T09:00:00");
    assertThat(withdrawn("BILAN-2020-PLANETARIUM-V1"))
        .contains("C-0001 n’était pas parti et ne partira pas : « ")
        .endsWith("Personne n’est averti de ce retrait.\n");
    stage.changes.put(Setting.SMTP_ENABLED, "true");
    stage.played();
    assertThat(stage.sent()).isEmpty();
  }

  @Test
  void what_nobody_knows_is_declined_with_examples() {
    assertThat(declined("withdraw", "BILAN-2019-PLANETARIUM-V9", "--reason", "Test"))
        .isEqualTo(
            "Rien ne porte la référence « BILAN-2019-PLANETARIUM-V9 » : donnez celle d’un document"
                + " (BILAN-2020-PLANETARIUM-V1), d’une pièce examinée (P-0007) ou d’une arrivée"
                + " (AR-000012).\n");
    assertThat(declined("withdraw", "AR-000001", "--reason", " "))
        .isEqualTo("Le motif tient en 1 à 2 000 caractères : il reste au journal d’audit.\n");
  }

  @Test
  void every_mail_that_names_it_is_to_be_put_right_whichever_sending_it_answered()
      throws Exception {
    sent("Un", report(), "2020-12-01T09:00:00");
    sent("Encore", report(), "2020-12-03T09:00:00");
    assertThat(withdrawn("BILAN-2020-PLANETARIUM-V1"))
        .contains("À corriger de vive voix : C-0001, ", "À corriger de vive voix : C-0002, ");
    assertThat(plain(comop("show", "BILAN-2020-PLANETARIUM-V1").out()))
        .contains("\n  C-0001, parti ", "\n  C-0002, parti ");
  }

  @Test
  void the_programme_that_was_voted_is_not_expected_of_the_structure_again() {
    Path voted = Path.of("sample-inbox/programme-triennal/Programme 2020-2022 Planétarium.xlsx");
    assertThat(comop("import", voted.toString()).code()).isZero();
    assertThat(withdrawn("PROGRAMME-2019-PLANETARIUM-V1"))
        .contains(" : plus aucune version ne compte ; « comop import » en enregistre une autre.\n")
        .doesNotContain("de nouveau attendu");
  }

  @Nested
  class An_arrival_from_quarantine {
    @BeforeEach
    void comes() throws Exception {
      stage.mailed(Letters.with(STRANGER, "Bilan", "b.xlsx", report())).played();
    }

    @Test
    void
        that_was_accepted_for_the_wrong_structure_waits_again_and_is_then_answered_to_the_right_one()
            throws Exception {
      assertThat(comop("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium").code())
          .isZero();
      stage.played();
      assertThat(withdrawn("AR-000001"))
          .contains(
              "BILAN-2020-PLANETARIUM-V1 ne compte plus",
              "AR-000001 est de nouveau en quarantaine : « comop quarantine list ».");
      assertThat(stage.arrivals().get(0).state()).isEqualTo(ArrivalState.QUARANTINED);
      assertThat(comop("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium").code())
          .isZero();
      stage.played();
      assertThat(textsTo(Letters.PLANETARIUM))
          .as("it is answered anew")
          .hasSize(2)
          .last()
          .asString()
          .contains("(BILAN-2020-PLANETARIUM-V2)");
    }

    @Test
    void that_was_rejected_waits_again() throws Exception {
      assertThat(comop("quarantine", "reject", "AR-000001", "--reason", "Inconnu").code()).isZero();
      stage.played();
      assertThat(withdrawn("AR-000001"))
          .startsWith("AR-000001 est de nouveau en quarantaine")
          .contains("À corriger de vive voix : C-0002, ")
          .as("the receipt says when it came, which stays true")
          .doesNotContain("C-0001");
      assertThat(comop("quarantine", "list").out()).contains("AR-000001", "Remise en quarantaine");
      assertThat(stage.played()).as("nothing is looked for that was moved").isTrue();
    }

    @Test
    void that_nobody_has_decided_on_has_nothing_to_take_back() {
      assertThat(declined("withdraw", "AR-000001", "--reason", "Test"))
          .isEqualTo(
              "AR-000001 (en quarantaine) n’a été ni acceptée, ni écartée, ni enregistrée par une"
                  + " personne : il n’y a rien à retirer d’elle.\n");
    }
  }

  @Test
  void an_arrival_that_comop_dealt_with_names_what_it_became() throws Exception {
    sent("Un", report(), "2020-12-01T09:00:00");
    assertThat(declined("withdraw", "AR-000001", "--reason", "Test"))
        .endsWith(" Retirez plutôt ce qu’elle est devenue : BILAN-2020-PLANETARIUM-V1.\n");
  }

  @Nested
  class A_document_in_another_form {
    @BeforeEach
    void comesAndIsTakenForTheReport() throws Exception {
      byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      stage.mailed(Letters.with(EUREKA, "Bilan 2020", "bilan 2020.pdf", pdf)).played();
      assertThat(comop("examine", "accept", "P-0001", "--form", "bilan").code()).isZero();
      stage.played();
    }

    @Test
    void waits_for_a_person_again_whichever_reference_is_given() throws Exception {
      assertThat(withdrawn("BILAN-2020-EUREKA-V1"))
          .contains("P-0001 attend de nouveau d’être examinée : « comop examine list ».");
      assertThat(statusOf("Galerie Eurêka")).contains("reçu sous une autre forme, à examiner");
      assertThat(comop("examine", "accept", "P-0001", "--form", "bilan").code()).isZero();
      assertThat(withdrawn("P-0001")).contains("BILAN-2020-EUREKA-V2 ne compte plus");
    }

    @Test
    void once_examined_again_is_told_to_the_structure_again() throws Exception {
      int told = textsTo(EUREKA).size();
      withdrawn("P-0001");
      assertThat(comop("examine", "decline", "P-0001", "--reason", "C’est une facture.").code())
          .isZero();
      stage.played();
      assertThat(textsTo(EUREKA))
          .hasSize(told + 1)
          .last()
          .asString()
          .contains("C’est une facture.");
    }

    @Test
    void that_nobody_has_examined_has_nothing_to_take_back() {
      withdrawn("P-0001");
      assertThat(declined("withdraw", "P-0001", "--reason", "Encore"))
          .isEqualTo("P-0001 n’a pas été examinée : il n’y a rien à retirer.\n");
    }
  }

  @Nested
  class A_paper_that_was_recorded_under_a_wrong_date {
    private Terminal.Ended recorded(String postmark) {
      return comop(
          "record",
          "--beneficiary",
          "ronde",
          "--form",
          "bilan",
          "--year",
          "2020",
          "--postmark",
          postmark,
          "--arrived",
          "2020-12-14",
          "--file",
          directory.resolve("scan.pdf").toString());
    }

    @BeforeEach
    void isRecorded() throws Exception {
      Files.writeString(directory.resolve("scan.pdf"), "%PDF-1.4\n%%EOF\n");
      assertThat(recorded("2020-12-01").code()).isZero();
    }

    @Test
    void is_recorded_again_under_the_right_one_and_stays_so_in_a_store_that_is_made_anew()
        throws Exception {
      withdrawn("BILAN-2020-RONDE-V1");
      assertThat(recorded("2020-12-10").err()).isEmpty();
      assertThat(statusOf("La Ronde")).contains("posté le 10/12/2020");
      Files.delete(directory.resolve("data/store/comop.mv.db"));
      assertThat(comop("rebuild").code()).isZero();
      assertThat(statusOf("La Ronde"))
          .contains("posté le 10/12/2020")
          .doesNotContain("posté le 01/12/2020");
    }

    @Test
    void is_taken_back_once_whichever_reference_is_given() {
      withdrawn("BILAN-2020-RONDE-V1");
      assertThat(declined("withdraw", "AR-000001", "--reason", "Encore"))
          .isEqualTo(
              "AR-000001 est déjà retirée : « comop arrivals show AR-000001 » dit ce qu’elle était"
                  + " devenue.\n");
      recorded("2020-12-10");
      withdrawn("AR-000002");
      assertThat(declined("withdraw", "AR-000002", "--reason", "Encore"))
          .startsWith("AR-000002 est déjà retirée : ");
    }

    @Test
    void is_taken_back_by_the_reference_of_its_arrival_too() throws Exception {
      assertThat(withdrawn("AR-000001")).contains("BILAN-2020-RONDE-V1 ne compte plus");
      assertThat(recorded("2020-12-10").err()).isEmpty();
    }
  }

  @Test
  void a_rebuilt_store_says_of_which_withdrawals_it_holds_nothing() throws Exception {
    stage.mailed(Letters.with(STRANGER, "Bilan", "b.xlsx", report())).played();
    comop("quarantine", "accept", "AR-000001", "--beneficiary", "planetarium");
    stage.played();
    withdrawn("BILAN-2020-PLANETARIUM-V1");
    Files.delete(directory.resolve("data/store/comop.mv.db"));
    assertThat(plain(comop("rebuild").out()))
        .contains(
            "Avait été retiré, et attend de nouveau une décision : bilan 2020 de planetarium, reçu"
                + " le 10/12/2020 09:12 (Mauvais fichier)");
  }
}
