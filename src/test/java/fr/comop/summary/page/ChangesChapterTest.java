package fr.comop.summary.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.meeting.Committee;
import fr.comop.paper.Paper;
import fr.comop.stage.PrintedPdf;
import fr.comop.summary.Audience;
import fr.comop.summary.Changes;
import fr.comop.summary.Gist;
import fr.comop.summary.Outline;
import fr.comop.summary.Rendering;
import fr.comop.summary.Summary;
import fr.comop.summary.book.SummaryWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What changed since an earlier summary, on its pages and in its workbook. */
class ChangesChapterTest {
  private static final Changes CHANGES =
      new Changes(
          new Changes.Earlier("COS", Instant.parse("2021-01-12T09:00:00Z")),
          Stream.concat(
                  Stream.of(
                      new Changes.Change(
                          Gist.Kind.DOCUMENT, "La Ronde", "bilan", "jamais reçu", "complet"),
                      new Changes.Change(
                          Gist.Kind.TOTAL, "", "Fréquentation", "", "[confidentiel]")),
                  IntStream.rangeClosed(1, 61)
                      .mapToObj(
                          one ->
                              new Changes.Change(
                                  Gist.Kind.FIGURE, "=Structure", "chiffre " + one, "a", "b")))
              .toList());

  private static byte[] rendered(Rendering form, Changes changes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    form.write(
        new Summary(
            new Summary.Head(
                2020,
                Instant.parse("2021-02-01T09:00:00Z"),
                Audience.REGION,
                List.of(),
                List.of(
                    new Summary.Progress(
                        "bilan annuel 2020", 11, 8, 9, 1, 1, List.of(LocalDate.of(2020, 12, 15)))),
                0),
            new Outline(List.of(), List.of(), List.of(), List.of(), null, null),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Committee.NONE),
        changes,
        out);
    return out.toByteArray();
  }

  @Test
  void the_pages_tell_them_and_how_many_figures_stand_in_the_workbook_alone() throws Exception {
    PrintedPdf pdf = new PrintedPdf(rendered(new SummaryPdf(new Paper(), Album.EMPTY), CHANGES));
    assertThat(pdf.faults()).isEmpty();
    assertThat(pdf.readAloud())
        .contains("Ce qui a changé depuis le mardi 12 janvier 2021 à 10 h 00 (« COS »)")
        .contains("jamais reçu", "[confidentiel]", "chiffre 60")
        .doesNotContain("chiffre 61")
        .contains("Autres chiffres des structures : 1.");
  }

  @Test
  void where_there_was_none_before_nothing_is_said_of_changes() throws Exception {
    assertThat(
            new PrintedPdf(rendered(new SummaryPdf(new Paper(), Album.EMPTY), Changes.NONE)).text())
        .doesNotContain("changé");
    try (Workbook book =
        new XSSFWorkbook(new ByteArrayInputStream(rendered(new SummaryWorkbook(), Changes.NONE)))) {
      assertThat(book.getSheet("Changements")).isNull();
    }
  }

  @Test
  void the_workbook_has_all_of_them_in_a_table() throws Exception {
    try (Workbook book =
        new XSSFWorkbook(new ByteArrayInputStream(rendered(new SummaryWorkbook(), CHANGES)))) {
      Sheet sheet = book.getSheet("Changements");
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Ce qui a changé");
      assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(2).getStringCellValue())
          .isEqualTo("chiffre 61");
    }
  }
}
