package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.wiring.House;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Annexe ends with a signature: a scan of what was signed goes with the complete workbook. */
class SignedCopyTest {
  private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final Path SAMPLES = Path.of("sample-inbox");

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

  /** With common spaces, for the reader of these tests. */
  private static String plain(String typeset) {
    return typeset.replace('\u00a0', ' ');
  }

  private String last() throws Exception {
    List<jakarta.mail.internet.MimeMessage> sent = stage.sent();
    return plain(Stage.text(sent.get(sent.size() - 1)));
  }

  private String received(String subject, String file, byte[] bytes) throws Exception {
    stage.mailed(Letters.with(Letters.PLANETARIUM, subject, file, bytes)).played();
    return last();
  }

  @Nested
  class After_both_documents_are_complete {
    @BeforeEach
    void come() throws Exception {
      stage
          .mailed(
              Files.readString(
                  SAMPLES.resolve("mailbox/06-planetarium-bilan-et-programme.eml"),
                  StandardCharsets.ISO_8859_1))
          .played();
      assertThat(last()).contains("tous les documents de cette campagne nous sont parvenus");
    }

    @Test
    void is_filed_with_its_version_and_told_so() throws Exception {
      assertThat(received("Bilan", "Bilan 2020 signé.pdf", PDF))
          .contains(
              "Bilan annuel 2020 – exemplaire signé",
              "Nous avons bien reçu « Bilan 2020 signé.pdf » : cet exemplaire signé est joint à"
                  + " votre bilan annuel 2020, version 1.")
          .doesNotContain("vierge", "examin");
      assertThat(stage.sent().get(stage.sent().size() - 1).getSubject())
          .contains("exemplaire signé");
      assertThat(comop("examine", "list").out()).isEqualTo("Rien n’attend d’être examiné.\n");
    }

    @Test
    void is_seen_by_staff_and_its_bytes_are_in_the_archive() throws Exception {
      received("Bilan", "Bilan 2020 signé.pdf", PDF);
      assertThat(comop("status").out()).contains("complet, exemplaire signé reçu");
      assertThat(comop("status", "--json").out())
          .contains(
              "\"signedCopy\" : {",
              "\"file\" : \"Bilan 2020 signé.pdf\"",
              "\"sha256\" : \"" + Sha256.of(PDF).hex() + "\"",
              "\"arrival\" : \"AR-000002\"");
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThat(house.store.archive.path(Sha256.of(PDF))).hasBinaryContent(PDF);
      }
    }

    @ParameterizedTest
    @CsvSource({
      "Documents, programme signé.pdf, 'programme d’actions 2021, version 1'",
      "Le programme, scan0012.pdf, 'programme d’actions 2021, version 1'",
      "Documents, scan0012.pdf, 'bilan annuel 2020, version 1'",
      "Le programme, bilan.pdf, 'bilan annuel 2020, version 1'"
    })
    void is_that_of_the_document_named_else_of_the_one_that_asks_for_a_signature(
        String subject, String file, String joined) throws Exception {
      assertThat(received(subject, file, PDF))
          .contains("cet exemplaire signé est joint à votre " + joined + ".");
    }

    @Test
    void of_which_nobody_knows_what_it_is_is_examined_by_a_person() throws Exception {
      assertThat(received("Signé", "bilan et programme.pdf", PDF))
          .contains("Fichier « bilan et programme.pdf » – reçu, à examiner");
      assertThat(comop("examine", "accept", "P-0001", "--signed").err())
          .contains("P-0001 peut être bilan ou programme");
      assertThat(comop("examine", "accept", "P-0001", "--signed", "--form", "bilan").out())
          .isEqualTo("Jointe comme exemplaire signé\u00a0: BILAN-2020-PLANETARIUM-V1.\n");
      assertThat(comop("status").out()).contains("complet, exemplaire signé reçu");
      stage.played();
      assertThat(last())
          .contains(
              "C’est l’exemplaire signé de votre bilan annuel 2020, version 1 : il y est joint, et"
                  + " vous n’avez rien de plus à faire.");
    }

    @Test
    void may_be_a_picture_that_says_that_it_is_a_scan() throws Exception {
      assertThat(received("Documents", "scan signature bilan.png", PNG))
          .contains("cet exemplaire signé est joint à votre bilan annuel 2020, version 1.");
    }

    @Test
    void is_no_photograph() throws Exception {
      assertThat(received("Notre équipe", "IMG_0001.png", PNG)).doesNotContain("signé");
    }

    @Test
    void that_comes_again_is_one_copy() throws Exception {
      received("Bilan", "signé.pdf", PDF);
      received("Bilan, encore", "signé.pdf", PDF);
      try (House house = new House(stage.configuration(), stage.clock)) {
        assertThat(house.store.ledger.inTransaction(() -> house.store.signedCopies.of(1)))
            .hasSize(1);
      }
    }
  }

  @Nested
  class Of_a_report_in_which_nothing_stands_for_the_signature {
    private static final String REPORT = "mailbox/27-hexagone-plaque-a-cote.eml";

    @BeforeEach
    void comes() throws Exception {
      stage.mailed(Files.readString(SAMPLES.resolve(REPORT), StandardCharsets.ISO_8859_1)).played();
    }

    private String remarks() {
      return comop("status", "--json").out().replaceAll("(?s).*\"state\" : \"complete-with", "");
    }

    @Test
    void the_remark_is_told() throws Exception {
      assertThat(last())
          .contains(
              "Attendu : la signature : le nom du signataire, une image de sa signature, ou"
                  + " l’exemplaire signé",
              "ou envoyez-nous l’exemplaire imprimé et signé, en PDF.");
      assertThat(remarks()).contains("\"warnings\" : 4");
    }

    @Test
    void the_remark_goes_once_it_has_come_and_stays_away() throws Exception {
      stage.dropped("hexagone", "bilan signé.pdf", PDF).played();
      assertThat(last())
          .contains("cet exemplaire signé est joint à votre bilan annuel 2020, version 1.");
      assertThat(remarks()).contains("\"warnings\" : 3");
      assertThat(comop("recheck").out()).startsWith("1 envoi relu, 0 change.");
      assertThat(remarks()).contains("\"warnings\" : 3");
    }
  }

  @Test
  void beside_the_complete_workbook_takes_its_remark_away_in_the_same_answer() throws Exception {
    byte[] report =
        Files.readAllBytes(SAMPLES.resolve("folder/eureka/Bilan 2020 Galerie Eurêka.xlsx"));
    stage.dropped("eureka", "bilan.xlsx", report).dropped("eureka", "a.pdf", PDF).played();
    assertThat(last())
        .contains(
            "Bilan annuel 2020 – complet",
            "Nous avons bien reçu « a.pdf » : cet exemplaire signé est joint à votre bilan annuel"
                + " 2020, version 1.");
  }

  @Test
  void beside_one_that_is_not_complete_is_not_filed_and_a_person_looks_at_it() throws Exception {
    byte[] report = Files.readAllBytes(SAMPLES.resolve("folder/clevos/Bilan 2020 Les Clévos.xlsx"));
    stage.dropped("clevos", "bilan.xlsx", report).dropped("clevos", "bilan.pdf", PDF).played();
    assertThat(last())
        .contains("à compléter", "une personne du service examinera votre document")
        .doesNotContain("exemplaire signé est joint");
    assertThat(comop("examine", "list").out())
        .contains("P-0001", "Les Clévos", "bilan.pdf", "bilan annuel 2020");
  }

  @Test
  void is_not_looked_for_in_a_pdf_that_is_called_otherwise_than_the_workbook_beside_it()
      throws Exception {
    byte[] report = Files.readAllBytes(SAMPLES.resolve("folder/clevos/Bilan 2020 Les Clévos.xlsx"));
    stage.dropped("clevos", "bilan.xlsx", report).dropped("clevos", "affiche.pdf", PDF).played();
    assertThat(comop("examine", "list").out()).doesNotContain("bilan annuel 2020");
  }
}
