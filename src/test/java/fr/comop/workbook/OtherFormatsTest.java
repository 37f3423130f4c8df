package fr.comop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Questions;
import fr.comop.form.Years;
import fr.comop.samples.SampleWorkbooks;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import fr.comop.workbook.read.FormReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report filled in Excel's format and saved by LibreOffice in others says the same. */
class OtherFormatsTest {
  private static final Path BY_LIBREOFFICE = Path.of("src/test/samples/written-by/libreoffice");
  private static final Form BILAN = Questions.SHIPPED.forms().latest("bilan").orElseThrow();

  private final Path folder;

  OtherFormatsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Workbook original() throws Exception {
    return WorkbookFile.read(
        Files.write(folder.resolve("original"), SampleWorkbooks.document("planetarium-bilan")));
  }

  private static Workbook saved(String kind) throws Exception {
    return WorkbookFile.read(BY_LIBREOFFICE.resolve("planetarium-bilan." + kind));
  }

  private static FilledForm filled(Workbook workbook) {
    return FormReader.read(BILAN, Years.of(2020), Layout.byMarks(workbook, BILAN));
  }

  private static Map<String, Integer> pictures(FilledForm filled) {
    return filled.pictures().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue().size(), Integer::sum, TreeMap::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ods", "xls"})
  void the_answers_are_the_same(String kind) throws Exception {
    FilledForm before = filled(original());
    FilledForm after = filled(saved(kind));
    assertThat(after.answers()).isNotEmpty().isEqualTo(before.answers());
    assertThat(after.tables()).isNotEmpty().isEqualTo(before.tables());
    assertThat(after.places()).isEqualTo(before.places());
    assertThat(after.confidential()).isEqualTo(before.confidential());
    assertThat(after.findings()).isEqualTo(before.findings());
    assertThat(pictures(after)).isNotEmpty().isEqualTo(pictures(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ods", "xls"})
  void the_workbook_still_says_what_it_is(String kind) throws Exception {
    Workbook after = saved(kind);
    assertThat(after.claim()).isEqualTo(original().claim());
    assertThat(after.properties()).containsEntry("comop.form", "bilan");
    assertThat(after.sheets()).extracting(Sheet::name).isEqualTo(names(original()));
    assertThat(after.sheets())
        .filteredOn(Sheet::hidden)
        .extracting(Sheet::name)
        .containsExactly("_comop");
    assertThat(after.macros()).isFalse();
  }

  private static List<String> names(Workbook workbook) {
    return workbook.sheets().stream().map(Sheet::name).toList();
  }

  @Test
  void the_program_that_saved_it_is_known() throws Exception {
    assertThat(saved("ods").producer()).startsWith("LibreOffice/");
    assertThat(saved("xls").producer()).isEqualTo("");
  }
}
