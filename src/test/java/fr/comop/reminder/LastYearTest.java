package fr.comop.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.desk.Actor;
import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.stage.Camille;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import fr.comop.stage.Workbooks;
import fr.comop.wiring.House;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.read.FormReader;
import fr.comop.workbook.xlsx.XlsxWorkbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What last year's complete report says of what seldom changes stands in this year's workbook. */
class LastYearTest {
  private static final Path COMPLETE =
      Path.of("sample-inbox/folder/eureka/Bilan 2020 Galerie Eurêka.xlsx");
  private static final Form BILAN = Questions.SHIPPED.forms().latest("bilan").orElseThrow();

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

  private static FilledForm read(Path workbook, int year) throws Exception {
    return FormReader.read(
        BILAN, Years.of(year), Layout.byMarks(XlsxWorkbook.read(workbook), BILAN));
  }

  private static String said(FilledForm filled, String question) {
    return filled.answer(question).map(Answer::text).orElse("");
  }

  private void later() {
    stage.clock = Clock.fixed(Instant.parse("2021-10-01T08:00:00Z"), Deliverable.ZONE);
  }

  private Path opened() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      assertThat(house.reminder.reminders().sweep(Actor.COMOP)).isNotEmpty();
      Mail opening =
          house.store.ledger.inTransaction(
              () -> {
                String id =
                    house
                        .store
                        .ledger
                        .handle()
                        .createQuery("select message_id from reminder where campaign_year = 2021")
                        .mapTo(String.class)
                        .one();
                return house.store.outbox.find(id).orElseThrow();
              });
      Mail.File blank =
          opening.files().stream()
              .filter(file -> file.name().startsWith("bilan"))
              .findFirst()
              .get();
      return copied(house, blank);
    }
  }

  private Path copied(House house, Mail.File file) throws IOException {
    Path copy = directory.resolve("opening.xlsx");
    try (InputStream bytes = house.store.archive.open(file.sha256())) {
      Files.copy(bytes, copy);
    }
    return copy;
  }

  private Path made() {
    Path made = directory.resolve("template.xlsx");
    Terminal.Ended ended =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT))
            .comop(
                "template",
                "--beneficiary",
                "eureka",
                "--form",
                "bilan",
                "--year",
                "2021",
                "--out",
                made.toString());
    assertThat(ended.code()).as(ended.err()).isZero();
    return made;
  }

  @Test
  void where_that_report_is_complete() throws Exception {
    stage.dropped("eureka", "bilan.xlsx", Files.readAllBytes(COMPLETE)).played();
    later();
    Path opening = opened();
    FilledForm before = read(COMPLETE, 2020);
    FilledForm now = read(opening, 2021);
    for (String kept : new String[] {"1.legal-status", "1.governance", "1.expertise"}) {
      assertThat(said(now, kept)).isNotEmpty().isEqualTo(said(before, kept));
    }
    assertThat(said(before, "1.business-model")).isNotEmpty();
    assertThat(said(now, "1.business-model")).isEmpty();
    assertThat(made()).as("comop template").hasSameBinaryContentAs(opening);
  }

  @Test
  void not_where_it_is_incomplete() throws Exception {
    stage.dropped("eureka", "bilan.xlsx", Workbooks.blank("eureka", "bilan", 2020)).played();
    later();
    assertThat(said(read(made(), 2021), "1.legal-status")).isEmpty();
  }
}
