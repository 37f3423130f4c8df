package fr.comop.workbook.xlsx;

import static fr.comop.workbook.marked.Faults.error;
import static fr.comop.workbook.marked.Faults.remark;
import static fr.comop.workbook.marked.InPoi.cell;
import static fr.comop.workbook.marked.InPoi.comments;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.workbook.Filled;
import fr.comop.workbook.ReadByMarks;
import fr.comop.workbook.grid.OwnSheets;
import fr.comop.workbook.marked.Marking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The marked copy shows what to mend, and changes nothing of the submitter's. */
class MarkedXlsxTest {
  private static final Marking COPY = MarkedXlsx::write;
  private static final String SHEET = "1 Fiche technique";
  private static final String ERROR = "FFF9C9B4";
  private static final String REMARK = "FFFCE9B4";

  @TempDir Path folder;

  private Path marked(Path original, Finding... findings) throws Exception {
    return COPY.of(original, folder, findings);
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static String colour(XSSFWorkbook workbook, String place) {
    return Untouched.colour((XSSFCellStyle) cell(workbook, place).getCellStyle());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libreoffice/casemate-bilan.xlsx",
        "openpyxl/astusciences-bilan.xlsx",
        "sheetjs/ronde-programme.xlsx"
      })
  void whatever_program_wrote_the_workbook_nothing_of_it_changes(String sample) throws Exception {
    Path original = Path.of("src/test/samples/written-by").resolve(sample);
    String first = XlsxWorkbook.read(original).sheets().get(1).name();
    Set<String> cells = Set.of(first + "!A1", first + "!C10", first + "!ZZ3", first + "!D900");
    Path copy = marked(original, error(cells));
    Untouched.check(original, copy, cells);
    assertThat(ReadByMarks.of(copy)).isEqualTo(ReadByMarks.of(original));
    try (XSSFWorkbook workbook = open(copy)) {
      for (String cell : cells) {
        assertThat(colour(workbook, cell)).startsWith("FFF9C9");
      }
      assertThat(comments(workbook)).hasSize(4);
    }
  }

  @Test
  void a_marked_cell_keeps_its_value_and_format_and_gets_a_colour_and_a_comment() throws Exception {
    Path original = Filled.bilan(folder, "casemate").answer("1.budget-actual", 180_000).save();
    Path copy = marked(original, error(SHEET + "!C9"), remark(SHEET + "!C7", SHEET + "!C9"));
    Untouched.check(original, copy, Set.of(SHEET + "!C9", SHEET + "!C7"));
    try (XSSFWorkbook workbook = open(copy)) {
      assertThat(colour(workbook, SHEET + "!C9")).isEqualTo(ERROR);
      assertThat(colour(workbook, SHEET + "!C7")).isEqualTo(REMARK);
      assertThat(cell(workbook, SHEET + "!C9").getNumericCellValue()).isEqualTo(180_000);
      assertThat(cell(workbook, SHEET + "!C7").getCellComment().getString().getString())
          .isEqualTo(
              """
              Contrôle de la Région – remarque, point 2
              Gouvernance
              Lu : =1+1
              Attendu : une réponse
              Répondez.\
              """
                  .replace(" :", "\u00a0:")
                  .replace("« ", "«\u00a0")
                  .replace(" »", "\u00a0»"));
    }
  }

  @Test
  void the_list_comes_first_and_leads_to_the_cells() throws Exception {
    Path original = Filled.bilan(folder, "casemate").save();
    try (XSSFWorkbook workbook =
        open(marked(original, error(SHEET + "!C9", SHEET + "!C11"), error()))) {
      XSSFSheet list = workbook.getSheetAt(0);
      assertThat(list.getSheetName()).isEqualTo("À corriger");
      assertThat(workbook.getActiveSheetIndex()).isZero();
      assertThat(list.isSelected()).isTrue();
      assertThat(workbook.getSheetAt(1).isSelected()).isFalse();
      assertThat(list.getProtect()).isTrue();
      assertThat(list.getRow(4).getCell(2).getStringCellValue()).isEqualTo("C9");
      assertThat(list.getRow(4).getCell(3).getStringCellValue())
          .isEqualTo("Feuille «\u00a01 Fiche technique\u00a0», cellules\u00a0C9 et C11");
      assertThat(list.getRow(4).getCell(2).getHyperlink().getLocation())
          .isEqualTo("'1 Fiche technique'!C9");
      assertThat(list.getRow(4).getCell(5).getStringCellValue()).isEqualTo("=1+1");
      assertThat(list.getRow(5).getCell(3).getStringCellValue()).isEqualTo("Le classeur entier");
      assertThat(workbook.isSheetVeryHidden(workbook.getSheetIndex(OwnSheets.FILLS))).isTrue();
    }
  }

  @Test
  void the_list_leads_nowhere_where_the_workbook_has_no_such_sheet() throws Exception {
    Path copy = marked(Filled.bilan(folder, "casemate").save(), error("Ailleurs!C9"));
    try (XSSFWorkbook workbook = open(copy)) {
      XSSFSheet list = workbook.getSheetAt(0);
      assertThat(list.getRow(4).getCell(2).getStringCellValue()).isEqualTo("C9");
      assertThat(list.getRow(4).getCell(2).getCellStyle().getFont().getUnderline()).isZero();
      assertThat(list.getCTWorksheet().isSetHyperlinks()).isFalse(); // an empty one is not allowed
    }
  }

  @Test
  void a_copy_is_read_as_if_never_marked() throws Exception {
    Path original = Filled.bilan(folder, "casemate").answer("1.governance", "CA").save();
    Path copy = marked(original, error(SHEET + "!C9"));
    assertThat(ReadByMarks.of(copy)).isEqualTo(ReadByMarks.of(original));
    assertThat(XlsxWorkbook.read(copy).sheets())
        .usingRecursiveComparison()
        .isEqualTo(XlsxWorkbook.read(original).sheets());
  }

  @Test
  void a_copy_of_a_copy_replaces_what_was_marked_before() throws Exception {
    Path original = Filled.bilan(folder, "casemate").save();
    Path first =
        marked(original, error(SHEET + "!C9", SHEET + "!C11"), error("Identification!C10"));
    Path second = marked(first, error(SHEET + "!C11"), remark(SHEET + "!C36"));
    Untouched.check(original, second, Set.of(SHEET + "!C11", SHEET + "!C36"));
    try (XSSFWorkbook workbook = open(second)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(open(first).getNumberOfSheets());
      assertThat(comments(workbook)).hasSize(2).allMatch(one -> one.startsWith(SHEET));
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(5);
    }
    Path third = marked(second);
    Untouched.check(original, third, Set.of());
    try (XSSFWorkbook workbook = open(third)) {
      assertThat(comments(workbook)).isEmpty();
    }
  }

  @Test
  void colours_go_also_where_lines_moved_and_another_program_numbered_the_styles_anew()
      throws Exception {
    Path original = Filled.bilan(folder, "casemate").save();
    Path first = marked(original, error(SHEET + "!C9"));
    Path edited = Files.createTempFile(folder, "edited", ".xlsx");
    try (XSSFWorkbook workbook = open(first)) {
      workbook.setSheetName(0, "Fait !");
      workbook.getSheet(SHEET).shiftRows(8, 200, 2);
      for (int index = 0; index < 20; index++) {
        workbook.createCellStyle().setIndention((short) index);
      }
      try (var out = Files.newOutputStream(edited)) {
        workbook.write(out);
      }
    }
    Path second = marked(edited, error(SHEET + "!C7"));
    try (XSSFWorkbook before = open(original);
        XSSFWorkbook after = open(second)) {
      assertThat(colour(after, SHEET + "!C11")).isEqualTo(colour(before, SHEET + "!C9"));
      assertThat(colour(after, SHEET + "!C7")).isEqualTo(ERROR);
      assertThat(after.getSheetAt(0).getSheetName()).isEqualTo("Fait !");
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 2);
    }
  }

  @Test
  void who_deletes_the_list_gets_a_new_one_and_no_colour_is_left_behind() throws Exception {
    Path original = Filled.bilan(folder, "casemate").save();
    Path first = marked(original, error(SHEET + "!C9"));
    Path edited = Files.createTempFile(folder, "edited", ".xlsx");
    try (XSSFWorkbook workbook = open(first)) {
      workbook.removeSheetAt(0);
      try (var out = Files.newOutputStream(edited)) {
        workbook.write(out);
      }
    }
    Path second = marked(edited, error(SHEET + "!C7"));
    Untouched.check(original, second, Set.of(SHEET + "!C7"));
    try (XSSFWorkbook workbook = open(second)) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("À corriger");
    }
  }

  @Test
  void a_sheet_of_the_submitter_s_own_of_that_name_is_left_alone() throws Exception {
    Filled filled = Filled.bilan(folder, "casemate");
    filled.poi().createSheet("À corriger").createRow(0).createCell(0).setCellValue("mes notes");
    Path original = filled.save();
    Path copy = marked(original, error(SHEET + "!C9"));
    Untouched.check(original, copy, Set.of(SHEET + "!C9"));
    try (XSSFWorkbook workbook = open(copy)) {
      assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("À corriger (2)");
    }
    assertThat(XlsxWorkbook.read(copy).sheet("À corriger")).isPresent();
  }

  @Test
  void comments_of_others_stay_and_ours_goes_below_one_on_the_same_cell() throws Exception {
    Filled filled = Filled.bilan(folder, "casemate");
    XSSFSheet sheet = filled.poi().getSheet(SHEET);
    for (String cell : List.of("C7", "C9")) {
      XSSFComment comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 8));
      comment.setString(new XSSFRichTextString("À revoir avec Léa"));
      comment.setAuthor("Camille");
      comment.setAddress(new CellAddress(cell));
    }
    Path original = filled.save();
    Path copy = marked(original, error(SHEET + "!C9"), error(SHEET + "!C11"));
    Untouched.check(original, copy, Set.of(SHEET + "!C9", SHEET + "!C11"));
    try (XSSFWorkbook workbook = open(copy)) {
      assertThat(cell(workbook, SHEET + "!C7").getCellComment().getString().getString())
          .isEqualTo("À revoir avec Léa");
      assertThat(cell(workbook, SHEET + "!C9").getCellComment().getString().getString())
          .startsWith("À revoir avec Léa\n\nContrôle de la Région – à corriger, point 1\n");
      assertThat(cell(workbook, SHEET + "!C9").getCellComment().getAuthor()).isEqualTo("Camille");
      assertThat(cell(workbook, SHEET + "!C11").getCellComment().getAuthor()).isEqualTo("Région");
    }
    Path second = marked(copy);
    try (XSSFWorkbook workbook = open(second)) {
      assertThat(comments(workbook))
          .containsExactly(SHEET + "!C7 À revoir avec Léa", SHEET + "!C9 À revoir avec Léa");
    }
  }

  @Test
  void the_elements_of_a_sheet_keep_the_order_that_excel_insists_on() throws Exception {
    Path original =
        Parts.ofRows("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>")
            .with(
                Parts.SHEET,
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
                    + "<x:sheetData><x:row r=\"2\" spans=\"2:2\"><x:c r=\"B2\"><x:v>1</x:v></x:c>"
                    + "</x:row></x:sheetData><x:pageMargins left=\"1\"/><x:legacyDrawingHF/>"
                    + "<x:tableParts/></x:worksheet>")
            .with(
                Parts.WORKBOOK,
                "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""
                    + " xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><x:sheets><x:sheet name=\"Feuille\" sheetId=\"7\""
                    + " q:id=\"rId0\"/></x:sheets><x:calcPr/></x:workbook>")
            .with(
                Parts.STYLES,
                "<styleSheet><fonts><font/></fonts><fills><fill/></fills><borders><border/>"
                    + "</borders><cellXfs><xf fillId=\"0\"/></cellXfs></styleSheet>")
            .with(
                "[Content_Types].xml",
                "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>")
            .save(folder);
    Path copy = marked(original, error("Feuille!A1", "Feuille!A2", "Feuille!C2", "Feuille!B3"));
    assertThat(part(copy, Parts.SHEET))
        .contains(
            "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" s=\"8\"/></x:row><x:row r=\"2\">"
                + "<x:c r=\"A2\" s=\"8\"/><x:c r=\"B2\"><x:v>1</x:v></x:c>"
                + "<x:c r=\"C2\" s=\"8\"/></x:row><x:row r=\"3\"><x:c r=\"B3\" s=\"8\"/></x:row>"
                + "</x:sheetData><x:pageMargins left=\"1\"/><x:legacyDrawing"
                + " xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\""
                + " r:id=\"rIdComop2\"/><x:legacyDrawingHF/><x:tableParts/>");
    assertThat(part(copy, Parts.WORKBOOK))
        .contains(
            "<x:sheets><x:sheet name=\"À corriger\" sheetId=\"8\" state=\"visible\"",
            "</x:sheets><x:definedNames><x:definedName name=\"comop.a_corriger\">'À corriger'!$A$1"
                + "</x:definedName></x:definedNames><x:calcPr/>");
    assertThat(part(copy, "xl/worksheets/_rels/sheet1.xml.rels"))
        .contains("http://purl.oclc.org/ooxml/officeDocument/relationships/vmlDrawing");
    assertThat(XlsxWorkbook.read(copy).sheets())
        .usingRecursiveComparison()
        .isEqualTo(XlsxWorkbook.read(original).sheets());
  }

  private static String part(Path file, String name) throws IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(Objects.requireNonNull(zip.getEntry(name))).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void names_that_belong_to_one_sheet_still_do() throws Exception {
    Filled filled = Filled.bilan(folder, "casemate");
    var name = filled.poi().createName();
    name.setNameName("local");
    name.setSheetIndex(2);
    name.setRefersToFormula("'" + SHEET + "'!$C$7");
    Path original = filled.save();
    Untouched.check(original, marked(original, error(SHEET + "!C9")), Set.of(SHEET + "!C9"));
  }

  @Test
  void the_same_workbook_gives_the_same_bytes() throws Exception {
    Path original = Filled.bilan(folder, "casemate").save();
    byte[] once = Files.readAllBytes(marked(original, error(SHEET + "!C9")));
    assertThat(once).isEqualTo(Files.readAllBytes(marked(original, error(SHEET + "!C9"))));
  }

  @Test
  void thousands_of_cells_are_coloured_and_no_more() throws Exception {
    Path original = Filled.bilan(folder, "casemate").save();
    List<String> cells = new ArrayList<>();
    for (int row = 1; row <= 6_000; row++) {
      cells.add(SHEET + "!H" + row);
    }
    Path copy = marked(original, error(cells.toArray(String[]::new)));
    Untouched.check(original, copy, new HashSet<>(cells));
    try (XSSFWorkbook workbook = open(copy)) {
      assertThat(colour(workbook, SHEET + "!H5000")).isEqualTo(ERROR);
      assertThat((Object) workbook.getSheet(SHEET).getRow(5_000)).isNull();
    }
  }
}
