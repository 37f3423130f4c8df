package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.Letters;
import fr.comop.stage.SentMail;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender is told who sends a document again, and what goes along. */
class SecondSendingTest {
  private static final String STAFF = "csti@region.example";
  private static final String EUREKA = "hugo.margeriat@eureka-chambery.example";
  private static final String PROGRAMME = "programme 2021.xlsx";

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

  private void sent(String subject, byte[] workbook) throws Exception {
    assertThat(
            stage.mailed(Letters.with(Letters.PLANETARIUM, subject, PROGRAMME, workbook)).played())
        .isTrue();
  }

  private static byte[] blank() {
    return Workbooks.blank("planetarium", "programme", 2020);
  }

  @Test
  void an_amount_that_was_typed_in_another_way_is_told_as_it_was_understood() throws Exception {
    byte[] bilan =
        written(
            Workbooks.blank("planetarium", "bilan", 2020),
            "1 Fiche technique",
            "C7",
            "1.234,56 euros");
    sent("Bilan", bilan);
    assertThat(lastText())
        .contains("Nous avons lu cette réponse autrement qu’elle n’est écrite.")
        .contains(
            " - feuille « 1 Fiche technique », cellule C7, Dépenses totales prévues"
                + " : « 1.234,56 euros », lu comme 1 234,56 €");
  }

  @Test
  void empty_cells_of_one_kind_are_one_point_with_the_numbers_of_the_marked_copy()
      throws Exception {
    sent("Bilan", Workbooks.blank("planetarium", "bilan", 2020));
    assertThat(lastText())
        .contains(
            "Il reste 16 points à corriger",
            "\n 1 à 13. 13 cellules :\n     1. Feuille « Identification », cellule C10 – Date du"
                + " bilan\n     2. Feuille « 1 Fiche technique », cellule C7 – Dépenses totales"
                + " prévues\n",
            "\n    Lu : rien\n    Attendu : une réponse\n    Pour chacune : répondez à cette"
                + " question, qui est obligatoire.\n")
        .containsOnlyOnce("Lu : rien\n    Attendu : une réponse\n");
  }

  /** The same workbook with something written in. */
  private static byte[] written(byte[] workbook, String sheet, String cell, String text)
      throws Exception {
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      var address = new org.apache.poi.ss.util.CellAddress(cell);
      XSSFSheet found = poi.getSheet(sheet);
      found.getRow(address.getRow()).getCell(address.getColumn()).setCellValue(text);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      poi.write(bytes);
      return bytes.toByteArray();
    }
  }

  private MimeMessage last() throws Exception {
    List<MimeMessage> answers = new ArrayList<>();
    for (MimeMessage message : stage.sent()) {
      if (message.getAllRecipients()[0].toString().equals(Letters.PLANETARIUM)) {
        answers.add(message);
      }
    }
    return answers.get(answers.size() - 1);
  }

  private String lastText() throws Exception {
    return SentMail.of(last()).text();
  }

  private static byte[] copyIn(MimeMessage message) throws Exception {
    return SentMail.of(message).file(".*-a-corriger\\.xlsx");
  }

  @Test
  void a_document_with_errors_comes_back_marked() throws Exception {
    sent("Notre programme", blank());
    assertThat(lastText()).contains("Ci-joint « programme 2021-a-corriger.xlsx » : c’est votre");
    try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(copyIn(last())))) {
      assertThat(copy.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("À corriger – programme d’actions 2021, Planétarium de Vaulx-en-Velin");
      assertThat(
              copy.getSheetAt(0).getRow(1).getCell(0).getStringCellValue().replace('\u00a0', ' '))
          .isEqualTo(
              "Fichier « programme 2021.xlsx », reçu le jeudi 10 décembre 2020 à 9 h 12, référence"
                  + " PROGRAMME-2020-PLANETARIUM-V1.");
    }
  }

  @Test
  void a_mended_copy_that_is_sent_back_is_told_what_was_mended() throws Exception {
    sent("Notre programme", blank());
    byte[] copy = copyIn(last());
    String name;
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      name = poi.getSheetAt(2).getSheetName();
    }
    String cell = stageCell();
    sent("Le voici corrigé", written(copy, name, cell, "10/12/2020"));
    assertThat(lastText())
        .contains("version 2 (PROGRAMME-2020-PLANETARIUM-V2)")
        .contains("Depuis votre version 1 : un point levé, 3 points déjà signalés.\nLevé : Date")
        .contains("(déjà signalé)");
  }

  @Test
  void a_worse_workbook_does_not_take_the_place_of_a_complete_one_and_that_is_told()
      throws Exception {
    byte[] complete =
        Files.readAllBytes(Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx"));
    stage
        .mailed(Letters.with(EUREKA, "Notre bilan", "bilan.xlsx", complete), "2020-12-14T09:00:00")
        .played();
    byte[] blank = Workbooks.blank("eureka", "bilan", 2020);
    stage
        .mailed(Letters.with(EUREKA, "Un autre", "autre.xlsx", blank), "2020-12-14T10:00:00")
        .played();
    String counts = "Votre version 1, complète, reste celle qui compte";
    assertThat(stage.textsTo(EUREKA))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain(counts),
            second ->
                assertThat(second).contains("version 2 (BILAN-2020-EUREKA-V2)").contains(counts));
  }

  /** Where the blank programme asks for its date. */
  private String stageCell() throws Exception {
    String text = lastText();
    int at = text.indexOf("– Date");
    String line = text.substring(text.lastIndexOf('\n', at), at);
    return line.substring(line.indexOf("cellule ") + "cellule ".length()).strip();
  }

  @Test
  void who_sends_the_very_same_file_is_told_so_and_gets_the_copy_again() throws Exception {
    sent("Notre programme", blank());
    byte[] copy = copyIn(last());
    sent("Notre programme, bis", blank());
    assertThat(lastText())
        .contains(
            "Ce classeur est identique à celui que nous avons reçu le jeudi 10 décembre 2020 à 9 h"
                + " 12 : il reste donc les mêmes ")
        .contains("Peut-être avez-vous joint l’ancien fichier au lieu du nouveau")
        .contains("À corriger :\n\n 1 à 3. 3 cellules :\n     1. ");
    assertThat(copyIn(last())).isEqualTo(copy);
  }

  @Test
  void who_sends_our_copy_back_unchanged_is_told_so() throws Exception {
    sent("Notre programme", blank());
    sent("Le voici", copyIn(last()));
    assertThat(lastText())
        .contains(
            "Ce classeur est la copie annotée que nous vous avions renvoyée, sans aucune"
                + " correction : il reste donc");
    assertThat(stage.arrivals())
        .extracting("reason")
        .last()
        .isEqualTo("PROGRAMME-2020-PLANETARIUM-V1 : déjà reçu");
  }

  @Test
  void after_three_incomplete_sendings_staff_are_told_once_to_ring() throws Exception {
    sent("Un", blank());
    sent("Deux", blank());
    assertThat(stage.textsTo(STAFF)).isEmpty();
    assertThat(lastText()).doesNotContain("va vous appeler");
    sent("Trois", written(blank(), "Identification", stageCell(), "10/12/2020"));
    assertThat(lastText()).contains("le service va vous appeler pour vous aider");
    sent("Quatre", blank());
    assertThat(stage.textsTo(STAFF))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text.replace('\u00a0', ' '))
                    .startsWith(
                        "Bonjour,\n\nPlanétarium de Vaulx-en-Velin a envoyé 3 fois son programme"
                            + " d’actions 2021 sans parvenir à le compléter.")
                    .contains("À appeler : Maëlle Trévignac\nTéléphone : 04 65 71 10 10\n")
                    .contains("- PROGRAMME-2020-PLANETARIUM-V2, reçu le jeudi 10 décembre 2020")
                    .contains("(Le même fichier est aussi revenu sans changement.)")
                    .contains("Relevé dans 2 versions"));
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.store.audit.oldestFirst(100))
          .filteredOn(entry -> entry.what().equals("À APPELER"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.subject()).isEqualTo("PROGRAMME-2020-PLANETARIUM"));
    }
  }

  @Test
  void a_dropped_file_gets_its_marked_copy_beside_the_answer() throws Exception {
    stage.dropped("planetarium", PROGRAMME, blank()).played();
    try (Stream<Path> answers = Files.list(stage.folder("planetarium").resolve("reponses"))) {
      assertThat(answers.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "AR-000001 accuse-de-reception.html", "AR-000001 programme 2021-a-corriger.xlsx");
    }
    assertThat(
            Files.readString(
                    stage
                        .folder("planetarium")
                        .resolve("reponses/AR-000001 accuse-de-reception.html"))
                .replace('\u00a0', ' '))
        .as("blocks with the same numbers, which fit on a telephone")
        .contains(
            "<strong>1 à 3. 3 cellules :</strong>",
            "<strong>2.</strong> Feuille « Budget et signature », cellule C6<br><strong>Budget"
                + " total prévisionnel</strong>",
            "<strong>4.</strong> Feuille « Programme », cellule A9")
        .doesNotContain("<table");
  }

  @Test
  void no_point_is_left_to_the_copy_where_few_would_be() throws Exception {
    assertThat(
            stage
                .mailed(
                    Letters.with(
                        Letters.PLANETARIUM,
                        "Notre bilan",
                        "bilan.xlsx",
                        Workbooks.blank("planetarium", "bilan", 2020)))
                .played())
        .isTrue();
    assertThat(lastText())
        .contains("\n15. ", "\n16. ")
        .doesNotContain("autre point", "autres points");
  }
}
