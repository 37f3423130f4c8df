package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.form.Finding;
import fr.comop.intake.arrival.Arrival;
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
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files inside others, beside others, or instead of them: what becomes of them, up to the answer.
 */
class ManyInOneTest {
  private static final Path PICTURES = Path.of("src/test/samples/pictures");

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

  private static byte[] bilan() {
    return Workbooks.blank("planetarium", "bilan", 2020);
  }

  private static byte[] programme() {
    return Workbooks.blank("planetarium", "programme", 2020);
  }

  private static byte[] picture() throws IOException {
    return Files.readAllBytes(PICTURES.resolve("altec-plaque.jpg"));
  }

  private void sent(String subject, Object... namesAndFiles) throws Exception {
    StringBuilder parts = new StringBuilder();
    for (int index = 0; index < namesAndFiles.length; index += 2) {
      parts.append(part((String) namesAndFiles[index], (byte[]) namesAndFiles[index + 1]));
    }
    stage.mailed(mail(subject, parts.toString())).played();
  }

  private static String part(String name, byte[] bytes) {
    return """
        --b1
        Content-Type: application/octet-stream; name="%s"
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        %s
        """
        .formatted(name, Base64.getMimeEncoder().encodeToString(bytes));
  }

  private static String mail(String subject, String parts) {
    return """
        From: %s
        To: comop@region.example
        Subject: %s
        Message-ID: <1@mail.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8

        Bonjour, tout est là.
        %s
        --b1--
        """
        .formatted(Letters.PLANETARIUM, subject, parts)
        .replace("\r\n", "\n")
        .replace("\n", "\r\n");
  }

  private String reason() throws Exception {
    List<Arrival> arrivals = stage.arrivals();
    return String.valueOf(arrivals.get(arrivals.size() - 1).reason());
  }

  private static final String BOTH =
      "BILAN-2020-PLANETARIUM-V1 : à compléter (16 erreurs, 1 remarque) ;"
          + " PROGRAMME-2020-PLANETARIUM-V1 : à compléter (4 erreurs)";

  @Nested
  class An_archive {
    @Test
    void in_a_mail_is_opened_and_each_workbook_counts() throws Exception {
      sent("Nos documents", "envoi.zip", archive());
      assertThat(reason()).isEqualTo(BOTH);
      assertThat(stage.answer())
          .contains("Fichier «\u00a0bilan.xlsx\u00a0», version 1")
          .contains("Fichier «\u00a0programme.xlsx\u00a0», version 1");
    }

    @Test
    void in_the_shared_folder_too() throws Exception {
      stage.dropped("planetarium", "envoi.zip", archive()).played();
      assertThat(reason()).isEqualTo(BOTH);
      assertThat(stage.folder("planetarium").resolve("traites/envoi.zip")).exists();
    }

    private byte[] archive() throws IOException {
      return Workbooks.zip(
          "__MACOSX/._bilan.xlsx",
          new byte[9],
          ".DS_Store",
          new byte[9],
          "à envoyer/bilan.xlsx",
          bilan(),
          "../../programme.xlsx",
          programme());
    }

    @Test
    void under_a_password_is_told_so() throws Exception {
      byte[] archive = Workbooks.zip("bilan.xlsx", bilan());
      archive[6] |= 1;
      sent("Bilan", "bilan.zip", archive);
      assertThat(reason())
          .isEqualTo("bilan.zip : illisible, protégé par un mot de passe, à examiner");
    }

    @Test
    void of_archives_of_archives_is_not_opened() throws Exception {
      byte[] two = Workbooks.zip("un.zip", Workbooks.zip("bilan.xlsx", bilan()));
      sent("Bilan", "trois.zip", Workbooks.zip("deux.zip", two));
      assertThat(reason()).isEqualTo("un.zip : illisible, archive démesurée, à examiner");
      assertThat(stage.answer()).contains("sans les compresser");
    }
  }

  @Nested
  class A_forwarded_mail {
    private static final String INNER =
        """
        From: quelqu.un@ailleurs.example
        To: %s
        Subject: Fwd: bilan
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b2"

        --b2

        Voici.
        --b2
        Content-Type: application/octet-stream; name="bilan.xlsx"
        Content-Transfer-Encoding: base64

        %s
        --b2--
        """;

    private String inner() {
      return INNER.formatted(Letters.PLANETARIUM, Base64.getMimeEncoder().encodeToString(bilan()));
    }

    @Test
    void gives_its_files_as_if_its_sender_had_joined_them() throws Exception {
      stage.mailed(mail("TR: bilan", "--b1\nContent-Type: message/rfc822\n\n" + inner())).played();
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V1 : à compléter (16 erreurs, 1 remarque)");
      assertThat(stage.arrivals().get(0).sender()).isEqualTo(Letters.PLANETARIUM);
    }

    @Test
    void may_come_as_a_file() throws Exception {
      sent("TR: bilan", "bilan.eml", Letters.bytes(inner()));
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V1 : à compléter (16 erreurs, 1 remarque)");
    }
  }

  @Nested
  class Several_workbooks {
    @Test
    void of_one_form_are_versions_of_one_document_in_one_answer() throws Exception {
      sent("Bilans", "a.xlsx", bilan(), "b.xlsx", programme(), "a encore.xlsx", bilan());
      assertThat(reason()).isEqualTo(BOTH + " ; BILAN-2020-PLANETARIUM-V1 : déjà reçu");
      assertThat(stage.sent()).hasSize(1);
    }
  }

  @Nested
  class Pictures_beside_the_report {
    @Test
    void count_for_section_6() throws Exception {
      sent("Bilan", "bilan.xlsx", bilan(), "logo.jpg", picture(), "plaque.jpg", picture());
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V1 : à compléter (15 erreurs, 2 remarques)");
      assertThat(told("BILAN-2020-PLANETARIUM-V1"))
          .anyMatch(
              finding -> String.valueOf(finding.read()).contains("2 images jointes au courriel"));
    }

    @Test
    void in_the_same_archive_too() throws Exception {
      byte[] archive =
          Workbooks.zip(
              "bilan.xlsx", bilan(), "1.jpg", picture(), "2.jpg", picture(), "3.jpg", picture());
      sent("Bilan", "envoi.zip", archive);
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V1 : à compléter (15 erreurs, 1 remarque)");
    }

    @Test
    void mend_a_report_that_is_sent_again_with_them() throws Exception {
      sent("Bilan", "bilan.xlsx", bilan());
      sent("Bilan, images", "bilan.xlsx", bilan(), "1.jpg", picture());
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V2 : à compléter (15 erreurs, 2 remarques)");
    }

    @Test
    void count_for_none_of_two_reports() throws Exception {
      sent(
          "Bilans",
          "2020.xlsx",
          bilan(),
          "2019.xlsx",
          Workbooks.blank("planetarium", "bilan", 2019),
          "logo.jpg",
          picture());
      assertThat(told("BILAN-2020-PLANETARIUM-V1"))
          .anyMatch(
              finding ->
                  String.valueOf(finding.read()).equals("une image jointe")
                      && finding
                          .advice()
                          .contains("nous n’avons compté ces images pour aucun d’eux"));
    }

    @Test
    void are_still_told_of_once_everything_was_rechecked() throws Exception {
      sent(
          "Bilans", "a.xlsx", bilan(), "b.xlsx", Workbooks.resaved(bilan()), "logo.jpg", picture());
      assertThat(
              new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
                  .comop("recheck")
                  .out())
          .isEqualTo("1 envoi relu, 0 change.\n");
      assertThat(told("BILAN-2020-PLANETARIUM-V2"))
          .extracting(Finding::check)
          .contains("pictures-beside");
    }

    private List<Finding> told(String reference) throws Exception {
      try (House house = new House(stage.configuration(), stage.clock)) {
        return house.store.ledger.inTransaction(
            () ->
                house.store.submissions.of("planetarium", "bilan", 2020).stream()
                    .filter(submission -> submission.reference().equals(reference))
                    .flatMap(
                        submission -> house.store.submissions.findings(submission.id()).stream())
                    .toList());
      }
    }
  }

  @Nested
  class A_trial {
    @Test
    void by_mail_is_answered_in_full_and_counts_for_nothing() throws Exception {
      sent("[Essai] bilan", "bilan.xlsx", bilan());
      assertThat(reason())
          .isEqualTo(
              "Essai, rien n’a été enregistré. bilan.xlsx : à compléter (16 erreurs, 1 remarque)");
      assertThat(stage.sent().get(0).getSubject())
          .isEqualTo(
              "Essai, rien n’a été enregistré – Planétarium de Vaulx-en-Velin – à compléter"
                  + " (AR-000001)");
      assertThat(stage.answer())
          .contains("C’était un essai\u00a0: rien n’a été enregistré.")
          .contains("Fichier «\u00a0bilan.xlsx\u00a0» (essai)")
          .contains("Il reste 16 points à corriger")
          .contains(
              "- bilan annuel 2020, au plus tard le mardi 15 décembre 2020\u00a0: pas encore");
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThat(
                house.store.ledger.inTransaction(
                    () -> house.store.submissions.of("planetarium", "bilan", 2020)))
            .isEmpty();
        assertThat(house.store.ledger.inTransaction(() -> house.store.audit.oldestFirst(10)))
            .extracting(AuditEntry::what)
            .contains("ESSAI");
      }
    }

    @Test
    void is_followed_by_the_real_thing() throws Exception {
      sent("Essai", "bilan.xlsx", bilan());
      sent("Bilan", "bilan.xlsx", bilan());
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V1 : à compléter (16 erreurs, 1 remarque)");
    }

    @Test
    void in_the_folder_is_told_by_the_name_of_its_file() throws Exception {
      stage.dropped("planetarium", "Essai bilan.xlsx", bilan()).played();
      assertThat(reason()).startsWith("Essai, rien n’a été enregistré.");
      assertThat(stage.answer()).contains("déposez le fichier sous un nom qui ne commence pas par");
    }
  }

  @Nested
  class A_link {
    @Test
    void instead_of_a_file_is_not_opened_and_the_blank_workbooks_go_back() throws Exception {
      stage
          .mailed(
              Letters.plain(Letters.PLANETARIUM, "Notre bilan", "")
                  .replace("j'ai une question", "le voici : https://we.tl/t-Abc123"))
          .played();
      assertThat(reason()).isEqualTo("Lien vers WeTransfer, non ouvert, à examiner");
      assertThat(stage.answer())
          .contains("Lien vers WeTransfer\n")
          .contains("notre programme n’ouvre aucun lien")
          .contains(
              "bilan-annuel-2020-planetarium.xlsx, programme-d-actions-2021-planetarium.xlsx");
    }

    @Test
    void beside_a_workbook_is_left_alone() throws Exception {
      stage
          .mailed(
              Letters.with(Letters.PLANETARIUM, "Bilan", "bilan.xlsx", bilan())
                  .replace("voici notre document", "voici : https://we.tl/t-Abc123"))
          .played();
      assertThat(reason())
          .isEqualTo("BILAN-2020-PLANETARIUM-V1 : à compléter (16 erreurs, 1 remarque)");
    }
  }
}
