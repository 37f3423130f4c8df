package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.stage.Camille;
import fr.comop.stage.JsonReader;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.read.FormReader;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger's file of the 9th lies in quarantine while the structure sends its own on the 11th;
 * staff let the older one in on the 14th. What was received last counts, not what was let in last.
 */
class WhichVersionCountsTest {
  private static final Path COMPLETE =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");
  private static final Form BILAN = Questions.SHIPPED.forms().latest("bilan").orElseThrow();
  private static final String STRANGER = "quelqu.un@ailleurs.example";
  private static final String EUREKA = "hugo.margeriat@eureka-chambery.example";

  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() {
    stage = new Stage(directory).withOnly("eureka");
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  private Terminal.Ended comop(String... args) {
    Terminal.Ended ended =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT)).comop(args);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended;
  }

  private void came(String from, String subject, byte[] workbook, String received)
      throws Exception {
    assertThat(stage.mailed(Letters.with(from, subject, "bilan.xlsx", workbook), received).played())
        .isTrue();
  }

  private void letIn(String reference) throws Exception {
    comop("quarantine", "accept", reference, "--beneficiary", "eureka");
    assertThat(stage.played()).isTrue();
  }

  private String lastAnswer() throws Exception {
    List<String> texts = stage.textsTo(EUREKA);
    return texts.get(texts.size() - 1).replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> counting() {
    Map<String, Object> status =
        JsonReader.object(comop("status", "--year", "2020", "--json").out());
    return ((List<Map<String, Object>>) Objects.requireNonNull(status.get("deliverables")))
        .stream()
            .filter(one -> "eureka".equals(one.get("beneficiary")))
            .filter(one -> "bilan".equals(one.get("form")))
            .findFirst()
            .orElseThrow();
  }

  private static byte[] complete() throws Exception {
    return Files.readAllBytes(COMPLETE);
  }

  /** A complete report that says another thing, as another centre's would. */
  private static byte[] otherwise() throws Exception {
    FilledForm filled =
        FormReader.read(BILAN, Years.of(2020), Layout.byMarks(XlsxWorkbook.read(COMPLETE), BILAN));
    Answer status = filled.answer("1.legal-status").orElseThrow();
    try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(complete()))) {
      CellAddress at = new CellAddress(status.place().cell());
      poi.getSheet(status.place().sheet())
          .getRow(at.getRow())
          .getCell(at.getColumn())
          .setCellValue("Statut d’une autre maison");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      poi.write(bytes);
      return bytes.toByteArray();
    }
  }

  private String nextYearSays(String question) throws Exception {
    stage.clock = Clock.fixed(Instant.parse("2021-10-01T08:00:00Z"), Deliverable.ZONE);
    Path made = directory.resolve("suivant.xlsx");
    comop(
        "template",
        "--beneficiary",
        "eureka",
        "--form",
        "bilan",
        "--year",
        "2021",
        "--out",
        made.toString());
    return FormReader.read(BILAN, Years.of(2021), Layout.byMarks(XlsxWorkbook.read(made), BILAN))
        .answer(question)
        .map(Answer::text)
        .orElse("");
  }

  @Nested
  class An_older_complete_one_that_is_let_in_after_a_complete_one {
    @BeforeEach
    void isLetIn() throws Exception {
      came(STRANGER, "Bilan", otherwise(), "2020-12-09T09:12:00");
      came(EUREKA, "Notre bilan", complete(), "2020-12-11T10:00:00");
      letIn("AR-000001");
    }

    @Test
    void does_not_count_in_its_place() {
      assertThat(counting())
          .containsEntry("version", 1)
          .containsEntry("received", "2020-12-11T09:00:00Z");
    }

    @Test
    void is_answered_by_what_is_true() throws Exception {
      assertThat(lastAnswer())
          .contains(
              "version 2 (BILAN-2020-EUREKA-V2)",
              "Votre version 1, complète, reste celle qui compte, car elle est du vendredi 11"
                  + " décembre 2020 à 10 h 00, après ce fichier : si vous ne vouliez rien y changer,"
                  + " vous n’avez rien à faire.")
          .doesNotContain("Depuis votre version");
    }

    @Test
    void does_not_fill_in_next_years_workbook() throws Exception {
      assertThat(nextYearSays("1.legal-status"))
          .isNotEmpty()
          .isNotEqualTo("Statut d’une autre maison");
    }
  }

  @Nested
  class An_older_incomplete_one_that_is_let_in_after_an_incomplete_one {
    @BeforeEach
    void isLetIn() throws Exception {
      came(STRANGER, "Bilan", Workbooks.blank("eureka", "bilan", 2020), "2020-12-09T09:12:00");
      came(
          EUREKA,
          "Notre bilan",
          Workbooks.resaved(Workbooks.blank("eureka", "bilan", 2020)),
          "2020-12-11T10:00:00");
      letIn("AR-000001");
    }

    @Test
    void does_not_count_in_its_place_and_says_from_which_to_go_on() throws Exception {
      assertThat(counting()).containsEntry("version", 1);
      assertThat(lastAnswer())
          .contains(
              "Votre version 1 reste celle qui compte, car elle est du vendredi 11 décembre 2020"
                  + " à 10 h 00, après ce fichier : c’est à partir d’elle qu’il faut continuer.");
    }

    @Test
    void is_the_first_day_on_which_something_was_presented() {
      assertThat(counting()).containsEntry("presented", "2020-12-09T08:12:00Z");
    }
  }

  @Nested
  class One_that_is_sent_after_an_older_one_was_let_in {
    @Test
    void is_compared_with_the_one_received_just_before_it() throws Exception {
      byte[] blank = Workbooks.blank("eureka", "bilan", 2020);
      came(STRANGER, "Bilan", blank, "2020-12-09T09:12:00");
      came(EUREKA, "Notre bilan", Workbooks.resaved(blank), "2020-12-11T10:00:00");
      letIn("AR-000001");
      came(EUREKA, "Le voici", complete(), "2020-12-12T10:00:00");
      assertThat(lastAnswer())
          .contains("version 3 (BILAN-2020-EUREKA-V3)", "Depuis votre version 1 :");
      assertThat(counting()).containsEntry("version", 3);
    }
  }
}
