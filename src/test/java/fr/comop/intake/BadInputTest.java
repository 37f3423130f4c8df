package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input has a clear outcome, and nothing is lost. */
class BadInputTest {
  @TempDir Path directory;
  Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory);
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private void sent(String fileName, byte[] file) throws Exception {
    assertThat(
            stage.mailed(Letters.with(Letters.PLANETARIUM, "Notre bilan", fileName, file)).played())
        .isTrue();
  }

  private void done(String reason) throws Exception {
    assertThat(stage.arrivals())
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.state()).isEqualTo(ArrivalState.DONE);
              assertThat(arrival.reason()).isEqualTo(reason);
            });
    assertThat(stage.mailsIn("INBOX")).isEmpty();
    assertThat(stage.mailsIn("Traités")).hasSize(1);
  }

  private void quarantined(String reason) throws Exception {
    assertThat(stage.arrivals())
        .singleElement()
        .satisfies(
            arrival -> {
              assertThat(arrival.state()).isEqualTo(ArrivalState.QUARANTINED);
              assertThat(arrival.reason()).isEqualTo(reason);
            });
    assertThat(stage.mailsIn("INBOX")).isEmpty();
    assertThat(stage.mailsIn("Quarantaine")).hasSize(1);
  }

  @Nested
  class A_mail {
    @Test
    void without_attachment_is_answered_with_what_is_missing() throws Exception {
      stage.mailed(Letters.plain(Letters.PLANETARIUM, "Une question", "")).played();
      done("Aucun fichier.");
      assertThat(stage.answer())
          .contains(
              "Votre message est transmis au service\u00a0: une personne vous lira et vous répondra.")
          .contains(
              "- bilan annuel 2020, au plus tard le mardi 15 décembre 2020\u00a0: pas encore reçu")
          .contains("Téléphone\u00a0: 04 65 71 00 00");
    }

    @Test
    void without_body_or_subject_is_answered_too() throws Exception {
      stage.mailed("From: " + Letters.PLANETARIUM + "\r\n\r\n").played();
      done("Aucun fichier.");
      assertThat(stage.answer()).contains("Nous avons bien reçu votre courriel le jeudi");
    }

    @Test
    void that_cannot_be_read_at_all_goes_to_quarantine_without_an_answer() throws Exception {
      stage.mailed("\r\n\r\nrien que du bruit").played();
      assertThat(stage.arrivals())
          .singleElement()
          .satisfies(
              arrival -> {
                assertThat(arrival.state()).isEqualTo(ArrivalState.QUARANTINED);
                assertThat(arrival.reason()).startsWith("Le courriel ne peut pas être lu");
              });
      assertThat(stage.sent()).isEmpty();
    }

    @Test
    void from_an_unknown_sender_gets_a_receipt_that_says_nothing_of_beneficiaries()
        throws Exception {
      stage.mailed(Letters.ofAStranger()).played();
      quarantined("L’expéditeur quelqu.un@ailleurs.example n’est le contact d’aucun bénéficiaire.");
      assertThat(stage.answer())
          .startsWith("Bonjour,\n\nNous avons bien reçu votre courriel le jeudi 10 décembre 2020 à")
          .doesNotContainIgnoringCase("planétarium")
          .doesNotContain("bilan");
    }

    @Test
    void of_a_machine_gets_no_answer() throws Exception {
      stage
          .mailed(
              Letters.plain(
                  Letters.PLANETARIUM, "Absence du bureau", "Auto-Submitted: auto-replied\n"))
          .played();
      done("Courriel automatique, laissé sans réponse.");
      assertThat(stage.sent()).isEmpty();
    }

    @Test
    void that_came_already_to_the_last_byte_gets_no_second_answer() throws Exception {
      String mail = Letters.plain(Letters.PLANETARIUM, "Une question", "");
      stage.mailed(mail).mailed(mail).played();
      assertThat(stage.arrivals())
          .extracting("reason")
          .containsExactly("Aucun fichier.", "Le même courriel était déjà arrivé.");
      assertThat(stage.sent()).hasSize(1);
      assertThat(stage.mailsIn("Traités")).hasSize(2);
    }
  }

  @Nested
  class A_text_of_ill_will {
    @Test
    void is_shown_and_never_obeyed() throws Exception {
      stage
          .mailed(
              Letters.with(
                  Letters.PLANETARIUM,
                  "<script>alert(1)</script> ${7*7} <#stop>",
                  "=cmd|calc.xlsx",
                  Letters.bytes("rien")))
          .played();
      assertThat(stage.answer())
          .contains(
              "« <script>alert(1)</script> ${7*7} <#stop> »"
                  .replace("« ", "«\u00a0")
                  .replace(" »", "\u00a0»"));
      assertThat(stage.html())
          .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} &lt;#stop&gt;")
          .doesNotContain("<script>");
    }
  }

  @Nested
  class A_file {
    @Test
    void above_the_limit_is_left_in_the_mail_and_told() throws Exception {
      stage.changes.put(Setting.MAIL_LIMIT, "10KB");
      sent("bilan.xlsx", new byte[20_000]);
      done("bilan.xlsx : trop volumineux, à examiner");
      assertThat(stage.answer()).contains("Ce fichier dépasse la taille que nous pouvons traiter");
    }

    @Test
    void called_xlsx_that_is_not_a_zip_is_unreadable() throws Exception {
      sent("bilan.xlsx", Letters.bytes("<html>pas un classeur</html>"));
      done("bilan.xlsx : illisible, n’est pas un classeur, à examiner");
      assertThat(stage.answer()).contains("son contenu n’en est pas un");
    }

    @Test
    void that_is_a_zip_of_other_things_is_answered_by_what_is_in_it() throws Exception {
      sent("bilan.zip", Workbooks.zip("notes.txt", Letters.bytes("des notes")));
      done("notes.txt : autre fichier, à examiner");
      assertThat(stage.answer()).contains("Ce n’est pas un classeur.");
    }

    @Test
    void that_is_an_empty_zip_is_told_so() throws Exception {
      sent("bilan.zip", Workbooks.zip("__MACOSX/._bilan.xlsx", new byte[1]));
      done("bilan.zip : archive compressée");
      assertThat(stage.answer()).contains("elle ne contient aucun fichier");
    }

    @Test
    void that_is_an_archive_of_another_format_is_asked_for_without_it() throws Exception {
      sent("bilan.rar", HexFormat.of().parseHex("526172211a0701003392b5e50a01"));
      done("bilan.rar : archive compressée d’un autre format, à examiner");
      assertThat(stage.answer())
          .contains("C’est une archive compressée d’un format que nous n’ouvrons pas (.rar, .7z…).")
          .contains("Joignez les classeurs eux-mêmes");
    }

    @Test
    void that_was_cut_on_its_way_is_unreadable() throws Exception {
      byte[] whole = Workbooks.blank("planetarium", "bilan", 2020);
      sent("bilan.xlsx", Arrays.copyOf(whole, whole.length / 2));
      done("bilan.xlsx : illisible, tronqué ou endommagé, à examiner");
      assertThat(stage.answer()).contains("Ce fichier est tronqué ou endommagé");
    }

    @Test
    void that_is_protected_by_a_password_is_unreadable() throws Exception {
      sent("bilan.xlsx", Workbooks.encrypted());
      done("bilan.xlsx : illisible, protégé par un mot de passe, à examiner");
      assertThat(stage.answer()).contains("Enregistrez-le sans mot de passe");
    }

    @Test
    void that_is_a_workbook_of_another_world_is_answered_with_the_blank_ones() throws Exception {
      sent("comptes.xlsx", Workbooks.foreign());
      done("comptes.xlsx : classeur qui n’est pas l’un de nos formulaires, à examiner");
      assertThat(stage.answer())
          .contains("C’est un classeur, mais pas l’un de nos formulaires")
          .contains(
              "bilan-annuel-2020-planetarium.xlsx," + " programme-d-actions-2021-planetarium.xlsx");
    }
  }

  @Nested
  class A_workbook {
    @Test
    void of_another_year_is_not_counted_and_the_right_blank_one_is_attached() throws Exception {
      sent("bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2019));
      assertThat(stage.answer())
          .contains(
              "C’est un classeur de l’année 2019, et nous attendons le classeur de l’année 2020")
          .contains("bilan-annuel-2020-planetarium.xlsx");
    }

    @Test
    void of_another_beneficiary_goes_to_quarantine() throws Exception {
      sent("bilan.xlsx", Workbooks.blank("casemate", "bilan", 2020));
      quarantined(
          "Le classeur « bilan.xlsx » désigne La Casemate, mais il a été envoyé par Planétarium de"
              + " Vaulx-en-Velin.");
      assertThat(stage.answer()).contains("Une personne du service va en prendre connaissance");
    }

    @Test
    void of_an_unknown_version_is_an_error() throws Exception {
      sent("bilan.xlsx", Workbooks.ofVersion(99, "planetarium", "bilan", 2020));
      assertThat(stage.answer())
          .contains("Lu\u00a0: la version 99 du formulaire")
          .contains("Attendu\u00a0: la version 1");
    }

    @Test
    void left_blank_lists_each_required_cell() throws Exception {
      sent("bilan.xlsx", Workbooks.blank("planetarium", "bilan", 2020));
      assertThat(stage.answer())
          .contains(
              """
               1 à 13. 13 cellules :
                   1. Feuille « Identification », cellule C10 – Date du bilan
                   2. Feuille « 1 Fiche technique », cellule C7 – Dépenses totales prévues
              """
                  .replace("« ", "«\u00a0")
                  .replace(" »", "\u00a0»")
                  .replace("cellule ", "cellule\u00a0")
                  .replace(" :", "\u00a0:"));
    }
  }

  @Nested
  class A_dropped_file {
    @Test
    void is_moved_with_our_answer_beside_it_and_never_over_another() throws Exception {
      byte[] workbook = Workbooks.blank("casemate", "programme", 2020);
      Path done = Files.createDirectories(stage.folder("casemate").resolve("traites"));
      Files.writeString(done.resolve("programme.xlsx"), "de l’an dernier");
      stage.dropped("casemate", "programme.xlsx", workbook).played();
      assertThat(done.resolve("programme (2).xlsx")).hasBinaryContent(workbook);
      assertThat(done.resolve("programme.xlsx")).hasContent("de l’an dernier");
      assertThat(stage.folder("casemate").resolve("reponses/AR-000001 accuse-de-reception.html"))
          .content()
          .contains("Programme d’actions 2021")
          .contains("Nous avons trouvé dans votre dossier partagé le fichier");
      assertThat(stage.answer()).contains("Programme d’actions 2021 – à compléter");
    }

    @Test
    void dropped_again_is_answered_as_known() throws Exception {
      byte[] workbook = Workbooks.blank("casemate", "programme", 2020);
      stage.dropped("casemate", "programme.xlsx", workbook).played();
      stage.dropped("casemate", "programme.xlsx", workbook).played();
      assertThat(stage.arrivals())
          .extracting("reason")
          .last()
          .isEqualTo("PROGRAMME-2020-CASEMATE-V1 : déjà reçu");
    }

    @Test
    void that_stays_empty_is_told_so() throws Exception {
      stage.dropped("casemate", "vide.xlsx", new byte[0]).played();
      assertThat(stage.arrivals()).extracting("reason").containsExactly("vide.xlsx : fichier vide");
      assertThat(stage.answer()).contains("Ce fichier est vide. Joignez-le de nouveau.");
    }

    @Test
    void of_a_spreadsheet_program_at_work_is_left_alone() throws Exception {
      stage
          .dropped("casemate", "~$programme.xlsx", new byte[] {1})
          .dropped("casemate", "Thumbs.db", new byte[] {1})
          .played();
      assertThat(stage.arrivals()).isEmpty();
    }
  }

  @Nested
  class A_machine_that_fails {
    @Test
    void a_mailbox_that_refuses_login_does_not_keep_the_folder_from_working() throws Exception {
      stage.changes.put(Setting.MAILBOX_PASSWORD, "faux");
      boolean all =
          stage
              .dropped("casemate", "p.xlsx", Workbooks.blank("casemate", "programme", 2020))
              .played();
      assertThat(all).isFalse();
      assertThat(stage.arrivals()).hasSize(1);
    }

    @Test
    void a_shared_folder_that_is_missing_does_not_keep_mails_from_being_read() throws Exception {
      stage.changes.put(Setting.FOLDER_DIR, directory.resolve("nulle-part").toString());
      boolean all = stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", "")).played();
      assertThat(all).isFalse();
      done("Aucun fichier.");
    }

    @Test
    void a_mail_server_that_refuses_us_leaves_the_answer_in_the_outbox() throws Exception {
      stage.changes.put(Setting.SMTP_PORT, "1");
      stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", "")).played();
      done("Aucun fichier.");
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThat(house.store.ledger.inTransaction(house.store.outbox::anyQueued)).isTrue();
      }
    }
  }
}
