package fr.comop.workbook.xlsx;

import static fr.comop.workbook.marked.Faults.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.workbook.Cases;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.marked.Marking;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A marked copy is a package that every program opens, whatever the original declares. */
class SoundCopiesTest {
  private static final Marking COPY = MarkedXlsx::write;
  private static final String SHEET = "1 Fiche technique";

  @TempDir Path folder;

  private Path marked(Path original, String... cells) throws Exception {
    return COPY.of(original, folder, error(cells));
  }

  private static void opens(Path copy) throws Exception {
    try (OPCPackage opened = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
      assertThat(opened.getParts()).hasSizeGreaterThan(10);
    }
    try (Workbook workbook = WorkbookFactory.create(copy.toFile(), null, true)) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("À corriger");
      assertThat(workbook.getSheet(SHEET).getCellComments()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C01-lo60-content-types.xlsx",
        "A01-backslashes.xlsx",
        "A02-SharedStrings-case.xlsx",
        "B01-pictures-in-cell.xlsx",
        "B05-answer-in-text-box.xlsx",
        "B16-velvet.xlsx"
      })
  void of_an_odd_original_opens_and_is_read_like_it(String name) throws Exception {
    Path original = Cases.file(name);
    Path copy = marked(original, SHEET + "!C9", "Identification!C7");
    opens(copy);
    assertThat(Cases.answers(Cases.read(copy))).isEqualTo(Cases.answers(Cases.read(original)));
  }

  @Test
  void of_an_original_whose_properties_are_broken_is_no_worse_than_it() throws Exception {
    Path original = Cases.file("A80-malformed-core.xlsx");
    Path copy = marked(original, SHEET + "!C9");
    assertThat(Cases.answers(Cases.read(copy))).isEqualTo(Cases.baseAnswers());
  }

  @Test
  void whose_names_differ_by_case_is_written_under_the_names_that_there_are() throws Exception {
    Map<String, UnaryOperator<String>> changes =
        Map.of(
            "xl/_rels/workbook.xml.rels",
            xml -> xml.replace("worksheets/sheet3.xml", "Worksheets/Sheet3.xml"),
            "[Content_Types].xml",
            xml -> xml.replace("/xl/worksheets/sheet3.xml", "/xl/WORKSHEETS/sheet3.XML"));
    Path copy = marked(Cases.with(Cases.BASE, folder, changes), SHEET + "!C9");
    opens(copy);
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      assertThat(
              zip.stream()
                  .filter(one -> one.getName().toLowerCase(Locale.ROOT).endsWith("/sheet3.xml")))
          .hasSize(1);
    }
  }

  @Test
  void finds_its_words_in_a_drawing_of_notes_that_calls_them_by_other_prefixes() throws Exception {
    Path noted = marked(Cases.BASE, SHEET + "!C7");
    String drawing = "xl/drawings/vmlDrawingComop1.vml";
    Path renamed =
        Cases.with(
            noted,
            folder,
            drawing,
            xml ->
                xml.replaceAll("(</?)v:", "$1vml:")
                    .replace("xmlns:v=", "xmlns:vml=")
                    .replaceAll("(</?)x:", "$1xl:")
                    .replace("xmlns:x=", "xmlns:xl=")
                    .replaceAll(" v:ext", " vml:ext"));
    Path copy = marked(renamed, SHEET + "!C9", SHEET + "!C11");
    opens(copy);
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      String written =
          new String(
              zip.getInputStream(zip.getEntry(drawing)).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(written.split("ObjectType=\"Note\"", -1)).hasSize(3); // the old note is gone
    }
  }

  @Test
  void that_would_be_no_package_is_not_made() throws Exception {
    Path original =
        Cases.with(
            Cases.BASE, folder, "xl/media/image9.heic", xml -> "a picture of a kind nobody tells");
    assertThatThrownBy(() -> marked(original, SHEET + "!C9"))
        .isInstanceOf(UnreadableWorkbook.class)
        .hasMessage(
            "the marked copy is no package to be sent: its part xl/media/image9.heic has no content"
                + " type");
    assertThat(WorkbookFile.read(original).sheets()).isNotEmpty();
  }

  @Test
  void whose_original_tells_one_name_twice_is_not_made() throws Exception {
    Path original =
        Cases.with(
            Cases.BASE,
            folder,
            "[Content_Types].xml",
            xml ->
                xml.replace(
                    "</Types>",
                    "<Override PartName=\"/xl/Workbook.xml\" ContentType=\"x\"/></Types>"));
    assertThatThrownBy(() -> marked(original, SHEET + "!C9"))
        .isInstanceOf(UnreadableWorkbook.class)
        .hasMessageEndingWith("[Content_Types].xml tells the kind of /xl/Workbook.xml twice");
  }
}
