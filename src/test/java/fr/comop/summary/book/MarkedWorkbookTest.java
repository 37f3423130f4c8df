package fr.comop.summary.book;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.archive.Sha256;
import fr.comop.form.Finding;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.meeting.Committee;
import fr.comop.stage.PlayedSamples;
import fr.comop.summary.Audience;
import fr.comop.summary.Conduct;
import fr.comop.summary.Origin;
import fr.comop.summary.Past;
import fr.comop.summary.Photo;
import fr.comop.summary.Quoted;
import fr.comop.summary.Spread;
import fr.comop.summary.Structure;
import fr.comop.summary.Summary;
import fr.comop.summary.Told;
import fr.comop.summary.Total;
import fr.comop.summary.Version;
import fr.comop.wiring.House;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A workbook of two structures that marked every answer, and wrote what is no plain text. */
class MarkedWorkbookTest {
  private static final String WORDS = "MARQUE-EN-MOTS";
  private static final int ENOUGH = 40;
  private static final BigDecimal NUMBER = new BigDecimal("8375319");
  private static final Told TOLD =
      new Told.Known(NUMBER, NUMBER, List.of(new Origin("BILAN", new Place("1", "B2"))), 0, true);
  private static Summary samples;

  @BeforeAll
  static void look() throws Exception {
    try (House house = PlayedSamples.house()) {
      samples =
          house
              .summary
              .summaries()
              .of(2020, Instant.parse("2021-02-01T00:00:00Z"), Set.of("comop-2020-2022"));
    }
  }

  private static Summary saying(String words, boolean marked) {
    List<Structure> two =
        samples.structures().stream().limit(2).map(one -> saying(one, words, marked)).toList();
    Map<String, Total> totals = new LinkedHashMap<>();
    Map<String, Spread> spreads = new LinkedHashMap<>();
    samples.outline().figures().forEach(one -> totals.put(one.id(), new Total(TOLD, 2, 2)));
    two.get(0).actions().spreads().forEach(spreads::put);
    Map<String, Map<String, Total>> departments = new LinkedHashMap<>();
    two.forEach(one -> departments.put(one.beneficiary().department(), totals));
    return new Summary(
        samples.head(), samples.outline(), two, totals, departments, spreads, Committee.NONE);
  }

  private static Structure saying(Structure one, String words, boolean marked) {
    Map<String, Told> figures = new LinkedHashMap<>();
    samples.outline().figures().forEach(figure -> figures.put(figure.id(), TOLD));
    Map<String, Spread> spreads = new LinkedHashMap<>();
    Map<String, Spread> none = new LinkedHashMap<>();
    samples
        .outline()
        .matrices()
        .forEach(
            matrix -> {
              Spread.Share share = new Spread.Share(1, NUMBER);
              Spread.Share nothing = new Spread.Share(0, BigDecimal.ZERO);
              spreads.put(
                  matrix.id(),
                  new Spread(true, matrix.wordings().stream().map(any -> share).toList(), 0));
              none.put(
                  matrix.id(),
                  new Spread(true, matrix.wordings().stream().map(any -> nothing).toList(), 1));
            });
    Origin origin = new Origin("BILAN", new Place("3", "B9"));
    Conduct.Fate fate = new Conduct.Fate("P1", words, "réalisée", words, true, marked, origin);
    return new Structure(
        one.beneficiary(),
        one.account(),
        one.documents(),
        figures,
        new Structure.Actions(
            new Conduct(true, List.of(fate, silent(words)), List.of(fate)),
            spreads,
            none,
            List.of(new PlannedAction("P2", words, 2021, 2021))),
        List.of(new Quoted("remarks", words, marked, origin)),
        one.history().stream()
            .map(
                past ->
                    new Past(
                        new Version(
                            past.submission(),
                            past.version().form(),
                            past.version().given().stream()
                                .limit(ENOUGH)
                                .map(given -> saying(given, words, marked))
                                .toList(),
                            List.of(new Outside(new Place("Notes", "A1"), words)),
                            List.of(
                                new Photo(
                                    "6.logo",
                                    marked,
                                    new Place("6", "B9"),
                                    new Photo.Source(Sha256.of(new byte[] {1}), words)))),
                        past.convention(),
                        past.counts(),
                        figures,
                        List.of(telling(words))))
            .toList(),
        one.opinion(),
        one.beside());
  }

  /** A planned action of which the report says nothing: its title is the programme's. */
  private static Conduct.Fate silent(String words) {
    return new Conduct.Fate("P3", words, null, "", false, false, null);
  }

  private static Given saying(Given given, String words, boolean marked) {
    return new Given(
        given.question(),
        given.line(),
        given.col(),
        given.place(),
        marked ? Mark.CELL : null,
        words,
        words,
        NUMBER,
        LocalDate.of(2020, 12, 1));
  }

  private static Finding telling(String words) {
    return new Finding(
        Severity.WARNING, "sum", "6.remarks", "remarques", (Place) null, words, words, words);
  }

  @ParameterizedTest
  @EnumSource(
      value = Audience.class,
      names = {"COMMITTEE", "PARTNERS"})
  void nothing_that_is_marked_is_in_any_byte_of_what_others_get(Audience audience)
      throws Exception {
    try (Bound shown = Bound.of(saying(WORDS, true).to(audience))) {
      Bound.parts(shown.bytes)
          .forEach(
              (name, part) ->
                  assertThat(new String(part, StandardCharsets.UTF_8))
                      .as(name)
                      .doesNotContain(WORDS, "8375319", "83753.19", "16750638"));
      assertThat(shown.workbook.getNumberOfNames())
          .as("names, all of them for paper")
          .isEqualTo(shown.workbook.getNumberOfSheets() - 1 - (hasCharts(shown) ? 1 : 0));
      for (int at = 0; at < shown.workbook.getNumberOfSheets(); at++) {
        assertThat(shown.workbook.getSheetVisibility(at).name()).isEqualTo("VISIBLE");
      }
    }
  }

  private static boolean hasCharts(Bound shown) {
    return shown.workbook.getSheet("Graphiques") != null;
  }

  @Test
  void the_region_finds_it_on_every_sheet_that_shows_it_with_its_mark() throws Exception {
    try (Bound whole = Bound.of(saying(WORDS, true))) {
      for (String sheet : List.of("Actions", "Citations", "Réponses")) {
        assertThat(whole.table(sheet).get(0).get("Confidentiel").getStringCellValue())
            .as(sheet)
            .isEqualTo("oui");
      }
      assertThat(whole.table("Citations").get(0).get("Texte").getStringCellValue())
          .isEqualTo(WORDS);
      assertThat(whole.table("Constats").get(0).get("Lu").getStringCellValue()).isEqualTo(WORDS);
    }
  }

  @Test
  void the_committee_reads_that_an_answer_is_confidential() throws Exception {
    try (Bound shown = Bound.of(saying(WORDS, true).to(Audience.COMMITTEE))) {
      Bound.Line answer = shown.table("Réponses").get(0);
      assertThat(answer.get("Saisi").getStringCellValue()).isEqualTo("[confidentiel]");
      assertThat(answer.get("Où elle va, ou pourquoi elle ne compte pas").getStringCellValue())
          .startsWith("Confidentiel (art. 6)\u00a0: ni montré, ni cité.");
      assertThat(shown.table("Lacunes").get(0).get("Pourquoi").getStringCellValue())
          .isEqualTo("[confidentiel]");
    }
  }

  @Test
  void what_looks_like_a_formula_stays_a_text_even_when_it_is_edited() throws Exception {
    for (String words : List.of("=1+1", "+33 4", "-", "@SUM(A1)")) {
      try (Bound whole = Bound.of(saying(words, false))) {
        XSSFCell cell = whole.table("Citations").get(0).get("Texte");
        assertThat(cell.getStringCellValue()).isEqualTo(words);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void characters_that_a_spreadsheet_would_read_as_others_stay_what_they_are() throws Exception {
    try (Bound whole = Bound.of(saying("a_x000D_b <&> \u0001 \ud83d\ude80 \ud83d", false))) {
      assertThat(whole.table("Citations").get(0).get("Texte").getStringCellValue())
          .isEqualTo("a_x000D_b <&> \ufffd \ud83d\ude80 \ufffd");
    }
  }
}
