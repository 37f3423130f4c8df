package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that are too long, or hold what no text should, do not keep their sender from an answer.
 */
class HostileTextsTest {
  private static final String RONDE = "camille.furanet@ronde-saint-etienne.example";

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

  private static byte[] zip(int files, String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (int number = 0; number < files; number++) {
        zip.putNextEntry(new ZipEntry(number + name));
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  private void isAnsweredAtOnce() throws Exception {
    assertThat(stage.arrivals())
        .extracting(Arrival::state, Arrival::attempts)
        .containsExactly(tuple(ArrivalState.DONE, 0));
    assertThat(stage.sent()).hasSize(1);
  }

  @Test
  void a_zip_within_a_zip_whose_files_have_long_names() throws Exception {
    byte[] inner = zip(60, "é".repeat(300) + ".docx", zip(1, "word/document.xml", new byte[] {1}));
    byte[] outer = zip(2, "b".repeat(300) + ".zip", inner);
    stage.mailed(Letters.with(Letters.PLANETARIUM, "Bilan", "a.zip", outer)).played();
    isAnsweredAtOnce();
    assertThat(stage.arrivals().get(0).reason()).hasSize(2_000).endsWith("…");
  }

  @Test
  void a_subject_of_100_kilobytes_and_a_file_name_of_2000_letters() throws Exception {
    stage
        .mailed(
            Letters.with(
                Letters.PLANETARIUM,
                "Bilan " + "très long ".repeat(10_000),
                "x".repeat(2_000) + ".xlsx",
                Workbooks.blank("planetarium", "bilan", 2020)))
        .played();
    isAnsweredAtOnce();
    assertThat(stage.arrivals().get(0).subject()).hasSize(500).endsWith("…");
  }

  @Test
  void the_folder_s_file_of_the_longest_name_there_can_be() throws Exception {
    stage
        .dropped(
            "planetarium", "x".repeat(250) + ".xlsx", Workbooks.blank("planetarium", "bilan", 2020))
        .played();
    isAnsweredAtOnce();
  }

  @Test
  void a_folder_of_nobody_s_with_the_longest_name_there_can_be() throws Exception {
    String name = "x".repeat(255);
    stage.dropped(name, "a.txt", new byte[] {1}).played();
    assertThat(stage.arrivals())
        .extracting(Arrival::state, Arrival::folder)
        .containsExactly(tuple(ArrivalState.QUARANTINED, name));
    assertThat(stage.folder(name).resolve("quarantaine/a.txt")).exists();
  }

  private static final Path CASES = Path.of("src/test/resources/cases/workbooks");

  @Test
  void a_sheet_of_a_hundred_letters() throws Exception {
    stage
        .mailed(
            Letters.with(
                RONDE,
                "Bilan",
                "bilan.ods",
                Files.readAllBytes(CASES.resolve("D10-ods-sheet-name-100.ods"))))
        .played();
    isAnsweredAtOnce();
  }
}
