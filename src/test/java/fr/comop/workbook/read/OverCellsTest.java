package fr.comop.workbook.read;

import static fr.comop.workbook.Cases.answers;
import static fr.comop.workbook.Cases.baseAnswers;
import static fr.comop.workbook.Cases.file;
import static fr.comop.workbook.Cases.findings;
import static fr.comop.workbook.Cases.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.workbook.Cases;
import fr.comop.workbook.Filled;
import fr.comop.workbook.WorkbookFile;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands over cells, or beyond our words in one, is never unseen. */
class OverCellsTest {
  private static final String GOVERNANCE = "1.governance";
  private static final String SHEET = "1 Fiche technique";

  @TempDir Path folder;

  private static void box(XSSFSheet sheet, int row, int column, int toRow, String text) {
    XSSFTextBox box =
        sheet
            .createDrawingPatriarch()
            .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, toRow));
    box.setText(new XSSFRichTextString(text));
  }

  private static void note(XSSFWorkbook workbook, XSSFCell cell, String text) {
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 5, 1, 8, 4);
    XSSFComment note = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
    note.setString(workbook.getCreationHelper().createRichTextString(text));
    cell.setCellComment(note);
  }

  private static void note(Filled filled, String question, String text) {
    note(filled.poi(), filled.cell(question), text);
  }

  private static Finding only(FilledForm form, String check) {
    return form.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two findings " + check);
            })
        .orElseThrow();
  }

  @Test
  void an_answer_in_a_note_over_its_cell_is_as_confidential_as_in_it() throws Exception {
    Filled filled = Filled.bilan(folder, "planetarium").confidential(GOVERNANCE, "oui");
    note(filled, GOVERNANCE, "Association loi 1901, conseil de douze membres");
    FilledForm form = read(filled.save());
    assertThat(form.filled()).contains(GOVERNANCE);
    assertThat(form.confidential()).containsExactly(GOVERNANCE);
  }

  @Test
  void a_text_box_over_the_empty_cell_of_one_question_answers_it_with_a_remark() throws Exception {
    FilledForm form = read(file("B05-answer-in-text-box.xlsx"));
    String text = "Conseil d’administration de douze membres, bureau de quatre.";
    assertThat(form.answer(GOVERNANCE).orElseThrow().text()).isEqualTo(text);
    Map<String, String> others = answers(form);
    Map<String, String> base = baseAnswers();
    others.remove(GOVERNANCE);
    base.remove(GOVERNANCE);
    assertThat(others).isEqualTo(base);
    assertThat(findings(form)).containsExactly("answer-over [" + SHEET + " C43] " + text);
    assertThat(only(form, "answer-over").advice())
        .isEqualTo(
            "Nous avons pris pour votre réponse ce qui est écrit dans la zone de texte posée sur C43"
                + "\u00a0: si ce n’est pas elle, écrivez la bonne dans la cellule C43.");
    assertThat(form.outside()).isEqualTo(read(Cases.BASE).outside());
  }

  @Test
  void a_text_box_anywhere_else_is_listed_with_its_place_and_an_extract() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde").answer(GOVERNANCE, "Bureau");
    box(filled.poi().getSheet(SHEET), 42, 2, 43, "Bureau de quatre.\nUn président.");
    box(filled.poi().createSheet("Notes"), 0, 0, 2, "À relire");
    FilledForm form = read(filled.save());
    assertThat(findings(form))
        .containsExactly(
            "written-outside ["
                + SHEET
                + " C43, Notes A1] écrit hors des questions : « Bureau de quatre. Un président. » ;"
                + " « À relire »");
    assertThat(form.outside())
        .containsExactly(
            new Outside(new Place(SHEET, "C43"), "Bureau de quatre.\nUn président."),
            new Outside(new Place("Notes", "A1"), "À relire"));
  }

  @Test
  void a_text_box_over_two_empty_questions_answers_neither() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    box(filled.poi().getSheet(SHEET), 38, 2, 44, "Association, bureau de quatre.");
    FilledForm form = read(filled.save());
    assertThat(form.answers()).doesNotContainKeys(GOVERNANCE, "1.legal-status");
    assertThat(findings(form)).singleElement().asString().startsWith("written-outside [");
  }

  @Test
  void a_text_box_that_is_no_number_does_not_answer_a_question_for_one() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    XSSFCell cell = filled.cell("1.budget-actual");
    box(cell.getSheet(), cell.getRowIndex(), 2, cell.getRowIndex() + 1, "voir l’annexe");
    FilledForm form = read(filled.save());
    assertThat(form.answers()).doesNotContainKey("1.budget-actual");
    assertThat(findings(form)).singleElement().asString().startsWith("written-outside [");
  }

  @Test
  void a_text_box_that_lies_by_distances_is_where_they_lead() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    XSSFCell cell = filled.cell(GOVERNANCE);
    box(cell.getSheet(), cell.getRowIndex(), 2, cell.getRowIndex() + 1, "Bureau de quatre.");
    double above = 0;
    for (int row = 0; row < cell.getRowIndex(); row++) {
      above +=
          cell.getSheet().getRow(row) == null
              ? cell.getSheet().getDefaultRowHeightInPoints()
              : cell.getSheet().getRow(row).getHeightInPoints();
    }
    long down = (long) ((above + 2) * 12_700);
    long across = 0;
    for (int column = 0; column < 2; column++) {
      across += (long) (cell.getSheet().getColumnWidthInPixels(column) * 9_525);
    }
    String start =
        "<xdr:absoluteAnchor><xdr:pos x=\"%d\" y=\"%d\"/><xdr:ext cx=\"90000\" cy=\"90000\"/>"
            .formatted(across + 300_000, down);
    Path file =
        Cases.with(
            filled.save(),
            folder,
            "xl/drawings/drawing1.xml",
            xml ->
                xml.replaceAll("<xdr:twoCellAnchor.*?</xdr:to>", start)
                    .replace("</xdr:twoCellAnchor>", "</xdr:absoluteAnchor>"));
    assertThat(read(file).answer(GOVERNANCE).orElseThrow().text()).isEqualTo("Bureau de quatre.");
  }

  @Test
  void what_a_shape_shows_of_a_cell_and_the_caption_of_a_hidden_one_are_nobody_s_words()
      throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    box(filled.poi().getSheet(SHEET), 42, 2, 43, "Bureau");
    Path linked =
        Cases.with(
            filled.save(),
            folder,
            "xl/drawings/drawing1.xml",
            xml -> xml.replaceFirst("<xdr:sp[^>]*>", "<xdr:sp textlink=\"\\$A\\$1\" >"));
    Path hidden =
        Cases.with(
            filled.save(),
            folder,
            "xl/drawings/drawing1.xml",
            xml -> xml.replaceFirst("<xdr:cNvPr ", "<xdr:cNvPr hidden=\"1\" "));
    assertThat(findings(read(linked))).isEmpty();
    assertThat(findings(read(hidden))).isEmpty();
  }

  @Test
  void a_note_on_an_empty_cell_answers_it_with_a_remark() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    note(filled, "1.budget-actual", "742 600 €");
    FilledForm form = read(filled.save());
    assertThat(form.answer("1.budget-actual").orElseThrow().text()).isEqualTo("742 600 €");
    assertThat(only(form, "answer-over").advice())
        .startsWith(
            "Nous avons pris pour votre réponse ce qui est écrit dans la note de la cellule C9");
  }

  @Test
  void a_note_that_asks_something_is_listed() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    note(filled, GOVERNANCE, "Paul, tu confirmes ?");
    FilledForm form = read(filled.save());
    assertThat(form.answers()).doesNotContainKey(GOVERNANCE);
    assertThat(findings(form)).singleElement().asString().startsWith("written-outside [");
  }

  @Test
  void a_note_that_discusses_an_answer_is_kept_for_the_staff_and_no_remark() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde").answer(GOVERNANCE, "Bureau");
    note(filled, GOVERNANCE, "À jour de novembre");
    FilledForm form = read(filled.save());
    assertThat(form.findings()).isEmpty();
    assertThat(form.outside())
        .containsExactly(new Outside(new Place(SHEET, "C43"), "À jour de novembre"));
  }

  @Test
  void a_note_that_says_confidential_marks_what_it_lies_over() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde").answer(GOVERNANCE, "Bureau");
    filled.line("1.public-funders", "funder", "Métropole", "share", 12);
    note(filled, GOVERNANCE, "Confidentiel");
    note(filled.poi(), filled.cell("1.public-funders", "funder", 1), "confidentiel, merci");
    FilledForm form = read(filled.save());
    assertThat(form.confidential()).containsExactly(GOVERNANCE);
    assertThat(form.lines("1.public-funders")).singleElement().matches(line -> line.confidential());
  }

  @Test
  void an_answer_typed_behind_the_question_s_own_words_counts_with_a_remark() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    XSSFCell cell = filled.cell(GOVERNANCE);
    XSSFCell label = cell.getRow().getCell(0);
    String words = label.getStringCellValue();
    label.setCellValue(words + " : Conseil de douze membres : bureau de quatre");
    FilledForm form = read(filled.save());
    assertThat(form.answer(GOVERNANCE).orElseThrow().text())
        .isEqualTo("Conseil de douze membres : bureau de quatre");
    assertThat(findings(form))
        .containsExactly(
            "answer-beside ["
                + SHEET
                + " A43, "
                + SHEET
                + " C43] Conseil de douze membres : bureau de quatre");
  }

  @Test
  void words_typed_behind_a_question_that_is_answered_are_kept() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde").answer(GOVERNANCE, "Bureau");
    XSSFCell label = filled.cell(GOVERNANCE).getRow().getCell(0);
    label.setCellValue(label.getStringCellValue() + "\nà relire");
    FilledForm form = read(filled.save());
    assertThat(form.findings()).isEmpty();
    assertThat(form.outside()).containsExactly(new Outside(new Place(SHEET, "A43"), "à relire"));
  }

  @Test
  void pictures_in_cells_count_where_their_cells_stand() throws Exception {
    FilledForm form = read(file("B01-pictures-in-cell.xlsx"));
    assertThat(answers(form)).isEqualTo(baseAnswers());
    assertThat(form.findings()).isEmpty();
  }

  @Test
  void pictures_that_a_function_of_wps_shows_count_where_their_cells_stand() throws Exception {
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    Map<String, UnaryOperator<String>> changes =
        Map.of(
            "xl/worksheets/_rels/sheet8.xml.rels",
            xml -> relations + "</Relationships>",
            "xl/worksheets/sheet8.xml",
            xml ->
                xml.replaceAll("<drawing [^>]*/>", "")
                    .replaceFirst(
                        "<c r=\"A8\"([^>]*)/>",
                        "<c r=\"A8\"$1 t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f>"
                            + "<v>=DISPIMG(\"ID_1\",1)</v></c>"),
            "xl/_rels/workbook.xml.rels",
            xml ->
                xml.replace(
                    "</Relationships>",
                    "<Relationship Id=\"rId77\" Target=\"cellimages.xml\""
                        + " Type=\"http://www.wps.cn/officeDocument/2020/cellImage\"/>"
                        + "</Relationships>"),
            "xl/_rels/cellimages.xml.rels",
            xml ->
                relations
                    + "<Relationship Id=\"rId1\" Target=\"media/image1.png\" Type=\"http://schemas."
                    + "openxmlformats.org/officeDocument/2006/relationships/image\"/>"
                    + "</Relationships>",
            "xl/cellimages.xml",
            xml ->
                "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\""
                    + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"1\" name=\"ID_1\"/>"
                    + "</xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"rId1\"/></xdr:blipFill></xdr:pic>"
                    + "</etc:cellImage></etc:cellImages>");
    FilledForm form = read(Cases.with(Cases.BASE, folder, changes));
    assertThat(form.pictures().keySet()).containsExactly("6.logo");
    assertThat(form.outside()).isEqualTo(read(Cases.BASE).outside());
    assertThat(form.findings()).isEmpty();
  }

  @Test
  void pictures_on_a_sheet_of_their_own_count_with_a_remark() throws Exception {
    FilledForm form = read(file("B04j-pictures-on-new-sheet.xlsx"));
    assertThat(form.pictures().keySet()).containsExactly(FilledForm.BESIDE);
    assertThat(form.pictures().get(FilledForm.BESIDE)).hasSize(3);
    assertThat(findings(form))
        .containsExactly(
            "pictures-elsewhere [Photos A8, Photos A22, Photos A36] 3 images hors des cadres"
                + " prévus");
  }

  @Test
  void a_picture_among_other_questions_is_told_and_does_not_count() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    int picture = filled.poi().addPicture(new byte[] {1}, XSSFWorkbook.PICTURE_TYPE_PNG);
    filled
        .poi()
        .getSheet(SHEET)
        .createDrawingPatriarch()
        .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 7, 7, 9, 9), picture);
    FilledForm form = read(filled.save());
    assertThat(form.pictures()).isEmpty();
    assertThat(findings(form))
        .containsExactly("pictures-elsewhere [" + SHEET + " H8] une image hors des cadres prévus");
    assertThat(only(form, "pictures-elsewhere").advice())
        .isEqualTo(
            "Nous ne les avons pas comptées. Si elles y répondent, déplacez-les sous leurs"
                + " questions.");
  }

  @Test
  void what_stands_in_cells_merged_down_several_lines_is_said_of_each() throws Exception {
    FilledForm form = read(file("H09-merged-status.xlsx"));
    assertThat(answers(form))
        .containsEntry("2.actions 1 status", "réalisée")
        .containsEntry("2.actions 2 status", "réalisée")
        .containsEntry("2.actions 3 status", "réalisée");
    assertThat(form.findings()).isEmpty();
    assertThat(form.echoes())
        .singleElement()
        .matches(echo -> echo.place().cell().equals("C9"))
        .matches(echo -> echo.understood().equals("réalisée, pour les lignes 9 à 11"));
  }

  @Test
  void a_number_in_merged_cells_counts_once_and_is_told() throws Exception {
    Path merged =
        Cases.with(
            file("H09-merged-status.xlsx"),
            folder,
            "xl/worksheets/sheet4.xml",
            xml ->
                xml.replace("ref=\"C9:C11\"", "ref=\"H9:H11\"")
                    .replaceAll("(<c r=\"H1[01]\"[^>]*)>.*?</c>", "$1/>"));
    FilledForm form = read(merged);
    assertThat(answers(form)).doesNotContainKey("2.actions 2 visit-minutes");
    assertThat(form.findings().stream().map(Finding::check)).containsExactly("merged-cells");
    assertThat(only(form, "merged-cells").shown())
        .isEqualTo("60, dans les cellules fusionnées H9:H11");
  }

  @Test
  void lines_made_higher_by_merging_are_one() throws Exception {
    Filled filled = Filled.bilan(folder, "ronde");
    filled.line("1.public-funders", "funder", "Métropole", "share", 12);
    XSSFCell funder = filled.cell("1.public-funders", "funder", 1);
    for (int column = 0; column < 2; column++) {
      filled
          .poi()
          .getSheet(SHEET)
          .addMergedRegion(
              new CellRangeAddress(funder.getRowIndex(), funder.getRowIndex() + 1, column, column));
    }
    FilledForm form = read(filled.save());
    assertThat(form.lines("1.public-funders")).hasSize(1);
    assertThat(form.findings()).isEmpty();
  }

  private Path ods(String governance) throws Exception {
    return Cases.with(
        Path.of("src/test/resources/cases/passes/B13-lo.ods"),
        folder,
        "content.xml",
        xml -> xml.replaceFirst("<text:p>Conseil d’école[^<]*</text:p>", governance));
  }

  @Test
  void a_text_box_over_an_empty_cell_of_an_ods_answers_it_too() throws Exception {
    FilledForm form =
        read(
            ods(
                "<draw:frame table:end-cell-address=\"&apos;1 Fiche technique&apos;.C44\""
                    + " table:end-x=\"2cm\" table:end-y=\"0cm\"><draw:text-box><text:p>Conseil de"
                    + " douze membres</text:p><text:p>et bureau.</text:p></draw:text-box>"
                    + "</draw:frame>"));
    assertThat(form.answer(GOVERNANCE).orElseThrow().text())
        .isEqualTo("Conseil de douze membres\net bureau.");
    assertThat(form.findings().stream().map(Finding::check)).containsExactly("answer-over");
  }

  @Test
  void a_text_box_over_an_answer_of_an_ods_is_listed_and_a_note_kept() throws Exception {
    FilledForm form =
        read(
            ods(
                "<office:annotation><dc:creator>Paul</dc:creator><text:p>Vu</text:p>"
                    + "</office:annotation><draw:custom-shape><text:p>Et un président</text:p>"
                    + "</draw:custom-shape><text:p>Bureau</text:p>"));
    assertThat(form.answer(GOVERNANCE).orElseThrow().text()).isEqualTo("Bureau");
    assertThat(findings(form))
        .containsExactly(
            "written-outside [" + SHEET + " C43] écrit hors des questions : « Et un président »");
    assertThat(form.outside())
        .contains(
            new Outside(new Place(SHEET, "C43"), "Vu"),
            new Outside(new Place(SHEET, "C43"), "Et un président"));
  }

  /** The blank report saved as .xls, as POI makes shapes of that format. */
  private Path xls(Consumer<HSSFWorkbook> change) throws Exception {
    Path file = folder.resolve("bilan.xls");
    try (var original =
            new HSSFWorkbook(
                Files.newInputStream(
                    Path.of("src/test/samples/written-by/libreoffice/planetarium-bilan.xls")));
        var out = Files.newOutputStream(file)) {
      change.accept(original);
      original.write(out);
    }
    return file;
  }

  @Test
  void text_boxes_notes_and_merged_cells_of_an_xls_are_seen_too() throws Exception {
    Path file =
        xls(
            workbook -> {
              var sheet = workbook.getSheet(SHEET);
              var drawing = sheet.createDrawingPatriarch();
              var box =
                  drawing.createTextbox(
                      new HSSFClientAnchor(0, 0, 0, 0, (short) 2, 42, (short) 3, 43));
              box.setString(new HSSFRichTextString("Bureau de quatre."));
              sheet.getRow(42).getCell(2).setBlank();
              var note =
                  drawing.createCellComment(
                      new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 2, (short) 6, 5));
              note.setString(new HSSFRichTextString("À revoir"));
              sheet.getRow(8).getCell(2).setCellComment(note);
              sheet.addMergedRegion(new CellRangeAddress(100, 102, 2, 2));
            });
    FilledForm form = read(file);
    assertThat(form.answer(GOVERNANCE).orElseThrow().text()).isEqualTo("Bureau de quatre.");
    assertThat(form.findings().stream().map(Finding::check)).containsExactly("answer-over");
    assertThat(form.outside()).contains(new Outside(new Place(SHEET, "C9"), "À revoir"));
    assertThat(WorkbookFile.read(file).sheet(SHEET).orElseThrow().merged())
        .contains(new Sheet.Merged(new CellAddress(101, 3), new CellAddress(103, 3)));
  }
}
