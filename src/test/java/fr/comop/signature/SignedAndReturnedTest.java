package fr.comop.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.cli.Environment;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.PrintedPdf;
import fr.comop.stage.Scanner;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a document to sign: with the answer, to the printer, and back. */
class SignedAndReturnedTest {
  private static final String REPORT = "bilan-2020-planetarium-v1-a-signer.pdf";
  private static final String PROGRAMME = "programme-2020-planetarium-v1-a-signer.pdf";

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() throws Exception {
    stage = new Stage(directory);
    stage
        .mailed(
            Files.readString(
                Path.of("sample-inbox/mailbox/06-planetarium-bilan-et-programme.eml"),
                StandardCharsets.ISO_8859_1))
        .played();
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  /** What is attached to a mail, by name. */
  private static Map<String, byte[]> attached(MimeMessage message) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (message.getContent() instanceof Multipart parts) {
      for (int part = 0; part < parts.getCount(); part++) {
        BodyPart one = parts.getBodyPart(part);
        if (one.getFileName() != null) {
          files.put(one.getFileName(), one.getInputStream().readAllBytes());
        }
      }
    }
    return files;
  }

  private List<SignedCopies.Copy> copies(String reference) throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return house.store.ledger.inTransaction(
          () ->
              house.store.signedCopies.of(
                  house.store.submissions.find(reference).orElseThrow().id()));
    }
  }

  private String lastAnswer() throws Exception {
    List<MimeMessage> sent = stage.sent();
    return Stage.text(sent.get(sent.size() - 1)).replace('\u00a0', ' ');
  }

  private String comop(String... args) {
    return new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
        .comop(args)
        .out();
  }

  @Test
  void it_leaves_with_the_answer_and_is_found_by_its_code_when_it_comes_back() throws Exception {
    MimeMessage answer = stage.sent().get(0);
    Map<String, byte[]> files = attached(answer);
    assertThat(files.keySet()).containsExactly(REPORT, PROGRAMME);
    assertThat(Stage.text(answer).replace('\u00a0', ' '))
        .contains(
            "Ci-joint « " + REPORT + " » : vos réponses mises en page",
            "sans exemplaire signé, votre document est présenté tout de même");
    byte[] report = Objects.requireNonNull(files.get(REPORT));
    byte[] programme = Objects.requireNonNull(files.get(PROGRAMME));
    reads_well(new PrintedPdf(report));
    is_kept(report);
    comes_back_scanned(report, programme);
    comes_back_as_it_was(programme);
  }

  private static void reads_well(PrintedPdf pdf) throws Exception {
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .containsSubsequence(
            "Document à signer",
            "Bilan annuel 2020",
            "Planétarium de Vaulx-en-Velin",
            "Code QR de la référence BILAN-2020-PLANETARIUM-V1.",
            "1 – Fiche technique de la structure",
            "Dépenses totales réellement effectuées 1 148 200,00 €",
            "Financeur public % de financement Commune de Vaulx-en-Velin 49,6 %",
            "Autre sans réponse",
            "1. Séances sous la coupole Code prévu : P2020-001 · État : réalisée",
            "Joindre le logo de la structure",
            "Logo de la structure, image 1, feuille « 6 Communication », cellule A8.",
            "Signataire – fonction Bastien Corvaisier, directeur du Planétarium",
            "Signature Bilan annuel 2020",
            "Code QR de la référence BILAN-2020-PLANETARIUM-V1.",
            "Empreinte du classeur (SHA-256)",
            "Nom et prénom",
            "Fonction",
            "Date",
            "Pour rendre l’exemplaire signé");
    assertThat(pdf.page(1)).contains("BILAN-2020-PLANETARIUM-V1 – version 1", "page 1 / ");
  }

  private void is_kept(byte[] report) throws Exception {
    Sha256 digest = Sha256.of(report);
    try (House house = new House(stage.configuration(), stage.clock)) {
      Submission of =
          house
              .store
              .ledger
              .inTransaction(() -> house.store.submissions.ofDocumentToSign(digest))
              .orElseThrow();
      assertThat(of.reference()).isEqualTo("BILAN-2020-PLANETARIUM-V1");
      assertThat(house.store.archive.path(digest)).hasBinaryContent(report);
      assertThat(house.store.ledger.inTransaction(() -> house.store.audit.newestFirst(20)))
          .filteredOn(one -> one.what().equals("TO_SIGN"))
          .extracting(AuditEntry::details)
          .contains("SHA-256 " + digest.hex());
    }
  }

  /** Both in one file, laid askew, as a scanner wraps them; nothing but the codes names them. */
  private void comes_back_scanned(byte[] first, byte[] second) throws Exception {
    List<BufferedImage> report = Scanner.printed(first, 110);
    List<BufferedImage> programme = Scanner.printed(second, 110);
    byte[] scan =
        Scanner.wrapped(
            List.of(
                Scanner.askew(report.get(report.size() - 1), 4, 1.2),
                Scanner.askew(programme.get(programme.size() - 1), 183, 0.9)));
    stage.mailed(Letters.with(Letters.PLANETARIUM, "Documents", "SKM_C25801.pdf", scan)).played();
    assertThat(lastAnswer())
        .contains(
            "« SKM_C25801.pdf » : cet exemplaire signé est joint à votre bilan annuel 2020,"
                + " version 1.",
            "« SKM_C25801.pdf » : cet exemplaire signé est joint à votre programme d’actions 2021,"
                + " version 1.");
    for (String reference : List.of("BILAN-2020-PLANETARIUM-V1", "PROGRAMME-2020-PLANETARIUM-V1")) {
      assertThat(copies(reference))
          .extracting(SignedCopies.Copy::sha256)
          .containsExactly(Sha256.of(scan));
    }
  }

  /** The very file that we had sent is no signed copy. */
  private void comes_back_as_it_was(byte[] programme) throws Exception {
    stage.mailed(Letters.with(Letters.PLANETARIUM, "Voici", "signé.pdf", programme)).played();
    assertThat(lastAnswer())
        .contains(
            "« signé.pdf » est le document à signer que nous vous avions envoyé, sans aucun"
                + " changement.");
    assertThat(copies("PROGRAMME-2020-PLANETARIUM-V1")).hasSize(1);
  }

  @Test
  void each_goes_with_the_version_that_its_code_names_and_another_code_before_a_person()
      throws Exception {
    stage
        .mailed(
            Letters.with(Letters.PLANETARIUM, "Bilan", "b.xlsx", savedAgain()),
            "2020-12-11T09:00:00")
        .mailed(photographed("Un", "page.jpg", "BILAN-2020-CASEMATE-V1"), "2020-12-12T09:01:00")
        .mailed(
            photographed("Deux", "signé.jpg", "BILAN-2020-PLANETARIUM-V9"), "2020-12-12T09:02:00")
        .mailed(
            photographed("Trois", "photo.jpg", "BILAN-2020-PLANETARIUM-V1"), "2020-12-12T09:03:00")
        .played();
    assertThat(copies("BILAN-2020-PLANETARIUM-V1")).hasSize(1);
    assertThat(copies("BILAN-2020-PLANETARIUM-V2")).isEmpty();
    assertThat(stage.textsTo(Letters.PLANETARIUM))
        .extracting(text -> text.replace('\u00a0', ' '))
        .anyMatch(text -> text.contains("bilan-2020-planetarium-v2-a-signer.pdf"))
        .anyMatch(
            text ->
                text.contains(
                    "cet exemplaire signé est joint à votre bilan annuel 2020, version 1. Attention"
                        + " : c’est la version 2 de ce document qui compte."));
    assertThat(comop("examine", "list"))
        .contains("code QR de BILAN-2020-CASEMATE-V1", "code QR de BILAN-2020-PLANETARIUM-V9")
        .doesNotContain("photo.jpg");
    assertThat(comop("examine", "accept", "P-0001", "--signed"))
        .contains("BILAN-2020-PLANETARIUM-V2");
    assertThat(copies("BILAN-2020-PLANETARIUM-V2")).hasSize(1);
  }

  /** The report once more, other bytes that say the same. */
  private byte[] savedAgain() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      Submissions.Original original =
          house.store.ledger.inTransaction(
              () ->
                  house.store.submissions.original(
                      house
                          .store
                          .submissions
                          .find("BILAN-2020-PLANETARIUM-V1")
                          .orElseThrow()
                          .id()));
      return Workbooks.resaved(Files.readAllBytes(house.store.archive.path(original.sha256())));
    }
  }

  private static String photographed(String subject, String name, String reference)
      throws Exception {
    return Letters.with(
        Letters.PLANETARIUM,
        subject,
        name,
        Scanner.file(Scanner.code("COMOP:" + reference), "jpg"));
  }
}
