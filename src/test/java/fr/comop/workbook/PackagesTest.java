package fr.comop.workbook;

import static fr.comop.workbook.Cases.answers;
import static fr.comop.workbook.Cases.baseAnswers;
import static fr.comop.workbook.Cases.file;
import static fr.comop.workbook.Cases.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.UnreadableWorkbook.Why;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook as a package of parts, as programs and accidents make them. */
class PackagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A01-backslashes.xlsx",
        "A02-SharedStrings-case.xlsx",
        "A14b-date1904-x15.xlsx",
        "A20c-empty-v-sst.xlsx",
        "A80-malformed-core.xlsx",
        "B16-velvet.xlsx",
        "D10-ods-sheet-name-100.ods",
        "D21-ods-corrupt-meta.ods"
      })
  void gives_the_same_answers(String name) throws Exception {
    assertThat(answers(read(file(name)))).isEqualTo(baseAnswers());
  }

  @Test
  void with_a_number_of_a_shared_text_that_is_none_loses_that_cell_alone_and_says_so()
      throws Exception {
    Path odd =
        Cases.with(
            Cases.BASE,
            folder,
            "xl/worksheets/sheet3.xml",
            xml -> xml.replaceAll("(<c r=\"C43\"[^>]*>)<v>\\d+</v>", "$1<v>99999</v>"));
    assertThat(Cases.findings(read(odd)))
        .containsExactly("formula-broken [1 Fiche technique C43] «\u00a0#TEXTE\u00a0!\u00a0»");
  }

  @Test
  void is_told_from_its_extensions_wherever_they_call_their_elements_alike() throws Exception {
    String x = " xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"";
    Map<String, UnaryOperator<String>> changes =
        Map.of(
            "xl/workbook.xml",
            xml ->
                xml.replace(
                    "</workbook>",
                    "<extLst><ext"
                        + x
                        + "><x15:workbookPr date1904=\"1\"/><x15:sheet name=\"Autre\" sheetId=\"99\"/>"
                        + "<x15:definedName name=\"comop.date\">Identification!$A$1</x15:definedName>"
                        + "</ext></extLst></workbook>"),
            "xl/worksheets/sheet2.xml",
            xml ->
                xml.replace(
                    "</sheetData>",
                    "</sheetData><extLst><ext"
                        + x
                        + "><row r=\"50\"><c r=\"C7\" t=\"inlineStr\"><is><t>Autre</t></is></c></row>"
                        + "</ext></extLst>"),
            "xl/sharedStrings.xml",
            xml -> xml.replaceFirst("<si>", "<x15:si" + x + "><x15:t>de trop</x15:t></x15:si><si>"),
            "xl/styles.xml",
            xml ->
                xml.replace(
                    "<cellXfs",
                    "<x15:cellXfs" + x + "><x15:xf numFmtId=\"14\"/></x15:cellXfs><cellXfs"),
            "xl/_rels/workbook.xml.rels",
            xml ->
                xml.replaceFirst(
                    "<Relationship ",
                    "<Relationship Id=\"rId99\" Target=\"autre.xml\""
                        + " Type=\"http://schemas.microsoft.com/office/2011/relationships/styles\"/>"
                        + "<Relationship "),
            "[Content_Types].xml",
            xml -> xml);
    assertThat(answers(read(Cases.with(Cases.BASE, folder, changes)))).isEqualTo(baseAnswers());
  }

  @Test
  void in_an_ods_is_told_from_what_one_program_adds() throws Exception {
    String calc =
        " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    Path file =
        Cases.with(
            Path.of("src/test/resources/cases/passes/B13-lo.ods"),
            folder,
            "content.xml",
            xml ->
                xml.replace(
                        "<table:table-cell office:value-type=\"float\"",
                        "<table:table-cell"
                            + calc
                            + " calcext:value=\"1\" calcext:value-type=\"string\""
                            + " office:value-type=\"float\"")
                    .replaceFirst(
                        "<table:table ",
                        "<calcext:table"
                            + calc
                            + " calcext:name=\"Autre\"><calcext:table-row/></calcext:table>"
                            + "<table:table "));
    assertThat(answers(read(file)))
        .isEqualTo(answers(read(Path.of("src/test/resources/cases/passes/B13-lo.ods"))));
  }

  @Test
  void whose_drawing_is_damaged_is_read_with_the_pictures_before_the_damage() throws Exception {
    var form = read(file("A80-malformed-drawing.xlsx"));
    assertThat(Cases.findings(form)).containsExactly("drawing-damaged [6 Communication] rien");
    Map<String, String> base = baseAnswers();
    Map<String, String> answers = answers(form);
    base.keySet().removeIf(id -> id.endsWith(" images"));
    answers.keySet().removeIf(id -> id.endsWith(" images"));
    assertThat(answers).isEqualTo(base);
  }

  @Test
  void calls_no_tab_by_more_than_60_letters() throws Exception {
    var workbook = WorkbookFile.read(file("D10-ods-sheet-name-100.ods"));
    assertThat(workbook.sheets())
        .extracting(Sheet::name)
        .contains("6 Communication et valorisation des actions menées avec le …")
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(60));
  }

  private Path encrypted(String password, EncryptionMode mode) throws Exception {
    Path file = folder.resolve("encrypted.xlsx");
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream out = encryptor.getDataStream(compound)) {
        Files.copy(Cases.BASE, out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        compound.writeFilesystem(out);
      }
    }
    return file;
  }

  private static Why why(Path file) {
    return catchThrowableOfType(UnreadableWorkbook.class, () -> WorkbookFile.read(file)).why();
  }

  @Test
  void that_asks_for_a_password_is_not_opened() throws Exception {
    assertThat(why(encrypted("secret", EncryptionMode.agile))).isEqualTo(Why.ENCRYPTED);
    assertThat(why(encrypted("secret", EncryptionMode.standard))).isEqualTo(Why.ENCRYPTED);
  }

  @Test
  void that_asks_for_rights_says_so() throws Exception {
    Path file = folder.resolve("irm.xlsx");
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      compound.getRoot().createDocument("EncryptedPackage", Files.newInputStream(Cases.BASE));
      compound
          .getRoot()
          .createDirectory("\u0006DataSpaces")
          .createDirectory("DataSpaceInfo")
          .createDocument("DRMEncryptedDataSpace", Files.newInputStream(Cases.BASE));
      try (OutputStream out = Files.newOutputStream(file)) {
        compound.writeFilesystem(out);
      }
    }
    assertThat(why(file)).isEqualTo(Why.RIGHTS);
    assertThat(Why.RIGHTS.french())
        .startsWith("Ce fichier est protégé par une étiquette de droits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"O1-external-cached-table-last.ods", "O1b-external-cached-table-first.ods"})
  void has_no_sheet_for_what_is_remembered_of_another_file(String name) throws Exception {
    Path file = Path.of("src/test/resources/cases/passes").resolve(name);
    assertThat(WorkbookFile.read(file).sheets())
        .extracting(Sheet::name)
        .allSatisfy(sheet -> assertThat(sheet).doesNotStartWith("'"));
    assertThat(answers(read(file))).isEqualTo(baseAnswers());
    assertThat(read(file).findings()).isEmpty();
  }
}
