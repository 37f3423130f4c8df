package fr.comop.summary.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.comop.form.AnswerType;
import fr.comop.form.Years;
import fr.comop.french.French;
import fr.comop.stage.Committees;
import fr.comop.stage.PlayedSamples;
import fr.comop.summary.Audience;
import fr.comop.summary.Outline;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPieSer;

/** The workbook of the sample inbox, as somebody opens it. */
class SummaryWorkbookTest {
  private static final String STRUCTURE = "Structure";
  private static final String FIGURE = "Chiffre";
  private static final String ANSWERS = "Réponses";
  private static final String SOURCES = "D’où viennent les chiffres";
  private static Summary summary;
  private static Bound region;

  @BeforeAll
  static void look() throws Exception {
    try (House house = PlayedSamples.house()) {
      summary =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
    }
    region = Bound.of(summary);
  }

  @AfterAll
  static void close() throws Exception {
    region.close();
  }

  private static String title(Outline.Figure figure) {
    return French.typeset(Years.of(2020).in(figure.title()));
  }

  private static void same(XSSFCell cell, Outline.Figure figure, Told told) {
    if (told instanceof Told.Known known) {
      double scale = figure.type() == AnswerType.PERCENT ? 100 : 1;
      assertThat(cell.getNumericCellValue() * scale)
          .as(title(figure))
          .isCloseTo(known.number().doubleValue(), within(1e-6));
    } else {
      assertThat(cell.getCellType()).as(title(figure)).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void each_figure_of_each_structure_is_the_model_s_and_none_is_no_zero() {
    for (Outline.Theme theme : summary.outline().themes()) {
      List<Bound.Line> lines = region.table(theme.title());
      assertThat(lines).hasSameSizeAs(summary.structures());
      for (int at = 0; at < lines.size(); at++) {
        Structure one = summary.structures().get(at);
        assertThat(lines.get(at).get(STRUCTURE).getStringCellValue())
            .isEqualTo(one.beneficiary().name());
        for (Outline.Figure figure : theme.figures()) {
          same(lines.get(at).get(title(figure)), figure, one.figure(figure.id()));
        }
      }
    }
  }

  @Test
  void without_a_programme_nobody_knows_what_nobody_planned() {
    Bound.Line altec = region.table("Structures").get(0);
    assertThat(altec.get(STRUCTURE).getStringCellValue()).isEqualTo("ALTEC Sciences");
    assertThat(altec.get("Actions hors programme").getCellType()).isEqualTo(CellType.BLANK);
    assertThat(region.table("Actions").get(0).get("Prévue").getCellType())
        .isEqualTo(CellType.BLANK);
  }

  @Test
  void a_programme_of_several_years_is_in_the_history_and_in_no_year() {
    assertThat(region.table("Année par année").get(0).cells().keySet())
        .contains("2020")
        .doesNotContain("2019");
    assertThat(region.table("Historique"))
        .anySatisfy(
            line ->
                assertThat(line.get(FIGURE).getStringCellValue())
                    .isEqualTo("Fréquentation directe attendue en N+1 (sur plusieurs années)"));
  }

  @Test
  void below_them_stands_what_they_come_to_and_on_how_many_that_rests() {
    for (Outline.Theme theme : summary.outline().themes()) {
      XSSFRow totals = region.below(theme.title(), 1);
      XSSFRow restsOn = region.below(theme.title(), 2);
      for (int at = 0; at < theme.figures().size(); at++) {
        Outline.Figure figure = theme.figures().get(at);
        Total total = summary.total(figure.id());
        same(totals.getCell(at + 2), figure, total.told());
        assertThat(restsOn.getCell(at + 2).getStringCellValue())
            .isEqualTo(total.restsOn() + " / 11");
      }
    }
  }

  @Test
  void a_click_on_a_figure_leads_to_its_cells_and_from_there_to_the_answer() {
    Outline.Theme budget = summary.outline().themes().get(0);
    int followed = 0;
    for (Bound.Line line : region.table(budget.title())) {
      for (Outline.Figure figure : budget.figures()) {
        XSSFCell cell = line.get(title(figure));
        if (cell.getCellType() == CellType.BLANK) {
          assertThat(cell.getHyperlink()).isNull();
          continue;
        }
        XSSFRow source = region.followed(cell).getRow();
        assertThat(source.getCell(0).getStringCellValue())
            .isEqualTo(line.get(STRUCTURE).getStringCellValue());
        assertThat(source.getCell(2).getStringCellValue()).isEqualTo(title(figure));
        XSSFRow answer = region.followed(source.getCell(6)).getRow();
        assertThat(answer.getCell(2).getStringCellValue())
            .isEqualTo(source.getCell(6).getStringCellValue());
        assertThat(answer.getCell(9).getStringCellValue())
            .isEqualTo(source.getCell(8).getStringCellValue());
        assertThat(answer.getCell(15).getStringCellValue()).contains(title(figure));
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(50);
  }

  @Test
  void who_took_part_in_the_committee_has_a_line_a_structure() throws Exception {
    List<String> ids = summary.structures().stream().map(one -> one.beneficiary().id()).toList();
    Summary met =
        new Summary(
            summary.head(),
            summary.outline(),
            summary.structures(),
            summary.totals(),
            summary.departments(),
            summary.spreads(),
            Committees.met(ids));
    try (Bound bound = Bound.of(met)) {
      List<Bound.Line> lines = bound.table("Comité");
      assertThat(lines).hasSameSizeAs(ids);
      assertThat(lines.get(0).get("Présence").getStringCellValue()).isEqualTo("représenté");
      assertThat(lines.get(0).get("Représenté par").getStringCellValue()).isEqualTo("Mme Durand");
      assertThat(lines.get(1).get("Présence").getStringCellValue()).isEqualTo("absent");
      assertThat(lines.get(2).get("Présence").getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void every_answer_that_was_received_is_there_with_where_it_went() {
    List<Bound.Line> lines = region.table(ANSWERS);
    assertThat(lines)
        .hasSize(
            summary.structures().stream()
                .flatMap(one -> one.history().stream())
                .mapToInt(past -> past.version().given().size() + past.version().outside().size())
                .sum())
        .allSatisfy(
            line ->
                assertThat(
                        line.get("Où elle va, ou pourquoi elle ne compte pas").getStringCellValue())
                    .endsWith("."));
    assertThat(lines)
        .extracting(
            line -> line.get("Où elle va, ou pourquoi elle ne compte pas").getStringCellValue())
        .anyMatch(said -> said.startsWith("Ne compte pas\u00a0: la version qui compte est "))
        .anyMatch(said -> said.startsWith("Rien\u00a0: config/summary.yaml"))
        .anyMatch(said -> said.contains("Citation «\u00a0Points forts\u00a0»"))
        .anyMatch(said -> said.contains("Matrice"))
        .anyMatch(said -> said.contains("Choisit les lignes de"))
        .anyMatch(said -> said.contains("Pondère"))
        .anyMatch(said -> said.contains("Nulle part\u00a0: écrit hors des questions"));
  }

  @Test
  void each_figure_rests_on_as_many_lines_as_it_has_cells() {
    long cells =
        summary.structures().stream()
            .flatMap(one -> one.figures().values().stream())
            .filter(Told.Known.class::isInstance)
            .mapToLong(one -> Math.max(1, ((Told.Known) one).from().size()))
            .sum();
    assertThat(region.table(SOURCES)).hasSize((int) cells);
  }

  @Test
  void what_is_missing_is_told_with_its_reason() {
    long missing =
        summary.structures().stream()
            .flatMap(one -> one.figures().values().stream())
            .filter(one -> !(one instanceof Told.Known known) || known.gaps() > 0)
            .count();
    assertThat(region.table("Lacunes"))
        .hasSize((int) missing)
        .allSatisfy(line -> assertThat(line.get("Pourquoi").getStringCellValue()).isNotEmpty());
  }

  @Test
  void tables_begin_at_their_head_and_end_with_their_lines() {
    for (XSSFSheet sheet : sheets()) {
      for (XSSFTable table : sheet.getTables()) {
        for (int at = 0; at <= table.getEndColIndex(); at++) {
          assertThat(sheet.getRow(table.getStartRowIndex()).getCell(at).getStringCellValue())
              .as(sheet.getSheetName())
              .isEqualTo(table.getColumns().get(at).getName());
        }
        assertThat(table.getCTTable().getAutoFilter().getRef())
            .isEqualTo(table.getCTTable().getRef());
        XSSFRow after = sheet.getRow(table.getEndRowIndex() + 1);
        assertThat(after == null ? "" : after.getCell(0).getStringCellValue())
            .as("below the table of " + sheet.getSheetName())
            .isIn("", "Toutes les structures");
      }
    }
    assertThat(region.workbook.getSheet("Synthèse").getTables()).hasSize(2);
  }

  private static List<XSSFSheet> sheets() {
    return StreamSupport.stream(region.workbook.spliterator(), false)
        .map(XSSFSheet.class::cast)
        .toList();
  }

  @Test
  void every_sheet_is_ready_for_paper_and_those_of_tables_keep_their_heads_in_sight() {
    for (XSSFSheet sheet : sheets()) {
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight())
          .isEqualTo((short) (sheet.getSheetName().equals("Graphiques") ? 1 : 0));
      assertThat(sheet.getFooter().getRight()).endsWith("Page &P / &N");
    }
    XSSFSheet documents = region.workbook.getSheet("Documents");
    int head = documents.getTables().get(0).getStartRowIndex();
    assertThat(documents.getPaneInformation().getHorizontalSplitPosition())
        .isEqualTo((short) (head + 1));
    assertThat(documents.getRepeatingRows().getFirstRow()).isEqualTo(head);
    assertThat(documents.getPrintSetup().getLandscape()).isTrue();
  }

  @Test
  void of_a_table_that_nobody_reads_on_paper_the_title_alone_is_printed_and_says_so() {
    XSSFSheet answers = region.workbook.getSheet(ANSWERS);
    int head = answers.getTables().get(0).getStartRowIndex();
    assertThat(region.workbook.getPrintArea(region.workbook.getSheetIndex(answers)))
        .isEqualTo("Réponses!$A$1:$P$" + (head - 1));
    assertThat(answers.getRow(head - 2).getCell(0).getStringCellValue())
        .startsWith("À l’impression, seul ce titre paraît\u00a0: le tableau compte ");
    assertThat(answers.getRepeatingRows()).isNull();
  }

  @Test
  void charts_show_what_their_cells_hold_and_leave_gaps_where_these_are_empty() {
    XSSFSheet gallery = region.workbook.getSheet("Graphiques");
    assertThat(gallery.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList())
        .hasSize(4)
        .allSatisfy(
            one ->
                assertThat(one.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr())
                    .contains("Les nombres sont sur la feuille « "));
    int points = 0;
    for (XSSFChart chart : gallery.getDrawingPatriarch().getCharts()) {
      for (CTBarSer one :
          chart.getCTChart().getPlotArea().getBarChartList().stream()
              .flatMap(some -> some.getSerList().stream())
              .toList()) {
        assertThat(one.getSpPr().isSetSolidFill()).isTrue();
        points += points(one.getVal().getNumRef());
      }
      for (CTPieSer one :
          chart.getCTChart().getPlotArea().getPieChartList().stream()
              .flatMap(some -> some.getSerList().stream())
              .toList()) {
        assertThat(one.getDPtList())
            .hasSize((int) one.getVal().getNumRef().getNumCache().getPtCount().getVal())
            .allSatisfy(point -> assertThat(point.getSpPr().isSetSolidFill()).isTrue());
        points += points(one.getVal().getNumRef());
      }
    }
    assertThat(points).isGreaterThan(50);
  }

  private static int points(CTNumRef range) {
    CellReference[] cells =
        new AreaReference(range.getF(), region.workbook.getSpreadsheetVersion())
            .getAllReferencedCells();
    for (int at = 0; at < cells.length; at++) {
      int index = at;
      XSSFCell cell =
          region
              .workbook
              .getSheet(cells[at].getSheetName())
              .getRow(cells[at].getRow())
              .getCell(cells[at].getCol());
      List<CTNumVal> drawn =
          range.getNumCache().getPtList().stream().filter(one -> one.getIdx() == index).toList();
      if (cell.getCellType() == CellType.BLANK) {
        assertThat(drawn).isEmpty();
      } else {
        assertThat(Double.parseDouble(drawn.get(0).getV()))
            .isCloseTo(cell.getNumericCellValue(), within(1e-9));
      }
    }
    return cells.length;
  }

  @Test
  void no_cell_of_it_is_a_formula() throws Exception {
    Bound.parts(region.bytes)
        .forEach(
            (name, part) -> {
              if (name.startsWith("xl/worksheets/")) {
                assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("<f>", "<f ");
              }
            });
  }

  @Test
  void what_one_sheet_does_not_hold_goes_on_on_the_next() throws Exception {
    try (Bound small = Bound.of(summary, new SummaryWorkbook(1_000))) {
      assertThat(small.workbook.getSheet("Réponses (2)").getRow(3).getCell(0).getStringCellValue())
          .startsWith("Suite de feuilles\u00a0: celle-ci est la 2 sur ");
      int all = region.table(ANSWERS).size();
      int lines = small.table(ANSWERS).size();
      for (int at = 2; small.workbook.getSheet("Réponses (" + at + ")") != null; at++) {
        lines += small.table("Réponses (" + at + ")").size();
      }
      assertThat(lines).isEqualTo(all);
      Bound.Line last = small.table(SOURCES).get(small.table(SOURCES).size() - 1);
      assertThat(small.followed(last.get("Référence")).getRow().getCell(2).getStringCellValue())
          .isEqualTo(last.get("Référence").getStringCellValue());
    }
  }

  @Test
  void partners_find_totals_alone() throws Exception {
    try (Bound partners = Bound.of(summary.to(Audience.PARTNERS))) {
      Outline.Theme theme = summary.outline().themes().get(1);
      List<Bound.Line> lines = partners.table(theme.title());
      for (int at = 0; at < lines.size(); at++) {
        Outline.Figure figure = theme.figures().get(at);
        assertThat(lines.get(at).get(FIGURE).getStringCellValue()).isEqualTo(title(figure));
        same(
            lines.get(at).get("Toutes les structures"),
            figure,
            summary.to(Audience.PARTNERS).total(figure.id()).told());
      }
      assertThat(partners.workbook.getSheet(ANSWERS)).isNull();
      for (byte[] part : Bound.parts(partners.bytes).values()) {
        String text = new String(part, StandardCharsets.UTF_8);
        summary
            .structures()
            .forEach(one -> assertThat(text).doesNotContain(one.beneficiary().name()));
      }
    }
  }

  @Test
  void the_same_summary_gives_the_same_bytes() throws IOException {
    try (Bound again = Bound.of(summary)) {
      assertThat(again.bytes).isEqualTo(region.bytes);
    }
  }
}
