package fr.comop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.Letters;
import fr.comop.stage.SentMail;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.part.NewPackage;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back with the answer to an .ods or .xls file. */
class CopiesInOtherFormatsTest {
  private static final Path SAMPLES = Path.of("src/test/samples/written-by/libreoffice");
  private static final int ROWS = 1_300;
  private static final int COLUMNS = 250;

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

  private void sent(String name, byte[] workbook) throws Exception {
    assertThat(stage.mailed(Letters.with(Letters.PLANETARIUM, "Bilan", name, workbook)).played())
        .isTrue();
  }

  private Map<String, byte[]> attached() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    for (MimeMessage message : stage.sent()) {
      files.putAll(SentMail.of(message).files());
    }
    return files;
  }

  private Set<String> audited() throws Exception {
    try (House house = new House(stage.configuration(), stage.clock)) {
      return Set.copyOf(
          house.store.audit.oldestFirst(100).stream()
              .map(entry -> entry.what())
              .distinct()
              .toList());
    }
  }

  /** The report saved as .ods, with an amount that cannot be. */
  private byte[] ods() throws Exception {
    Path original = SAMPLES.resolve("planetarium-bilan.ods");
    Path file = directory.resolve("wrong.ods");
    try (NewPackage made = new NewPackage(file);
        ZipFile zip = new ZipFile(original.toFile());
        InputStream content = zip.getInputStream(zip.getEntry("content.xml"))) {
      String xml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      made.copy(original, "mimetype");
      made.begin("content.xml");
      made.out()
          .write(
              xml.replace("office:value=\"1148200\"", "office:value=\"-1148200\"")
                  .getBytes(StandardCharsets.UTF_8));
      made.end();
      made.copyRest(original, Set.of());
    }
    return Files.readAllBytes(file);
  }

  /** The report saved as .xls, with an amount that cannot be. */
  private static byte[] xls(Consumer<HSSFWorkbook> change) throws Exception {
    byte[] original = Files.readAllBytes(SAMPLES.resolve("planetarium-bilan.xls"));
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(original), true)) {
      workbook.getSheet("1 Fiche technique").getRow(8).getCell(2).setCellValue(-1_148_200);
      change.accept(workbook);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void grow(HSSFWorkbook workbook) {
    HSSFSheet sheet = workbook.createSheet("vide");
    for (int row = 0; row < ROWS; row++) {
      HSSFRow cells = sheet.createRow(row);
      for (int column = 0; column < COLUMNS; column++) {
        cells.createCell(column);
      }
    }
  }

  private void comesBack(String name, WorkbookFile.Format format) throws Exception {
    assertThat(attached()).containsKey(name);
    Path copy = Files.write(directory.resolve("copy"), attached().get(name));
    assertThat(WorkbookFile.format(copy)).isEqualTo(format);
    assertThat(WorkbookFile.read(copy).sheet("1 Fiche technique")).isPresent();
    assertThat(audited()).doesNotContain("SANS COPIE ANNOTÉE");
  }

  @Test
  void the_copy_of_an_ods_file_is_one() throws Exception {
    sent("bilan.ods", ods());
    comesBack("bilan-a-corriger.ods", WorkbookFile.Format.ODS);
  }

  @Test
  void the_copy_of_an_xls_file_is_one() throws Exception {
    sent("bilan.xls", xls(workbook -> {}));
    comesBack("bilan-a-corriger.xls", WorkbookFile.Format.XLS);
  }

  @Test
  void an_answer_whose_copy_cannot_be_made_leaves_without_and_is_on_the_trail() throws Exception {
    sent("bilan.xls", xls(CopiesInOtherFormatsTest::grow));
    assertThat(stage.textsTo(Letters.PLANETARIUM))
        .singleElement()
        .asString()
        .contains("C9")
        .contains(
            "Nous n’avons pas pu joindre de copie annotée de ce classeur\u00a0: il est trop"
                + " volumineux. Les points ci-dessous disent où corriger votre exemplaire.");
    assertThat(attached()).doesNotContainKey("bilan-a-corriger.xls");
    assertThat(audited()).contains("SANS COPIE ANNOTÉE");
  }
}
