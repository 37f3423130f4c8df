package fr.comop.workbook.read;

import static fr.comop.workbook.ByTheirLabels.BILAN;
import static fr.comop.workbook.ByTheirLabels.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Echo;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Value;
import fr.comop.form.check.Background;
import fr.comop.form.check.Checks;
import fr.comop.form.check.Circumstances;
import fr.comop.workbook.WorkbookFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What people do in one and the same filled report, as they sent it. */
class HabitsTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  private static FilledForm original() throws Exception {
    return read(WorkbookFile.read(CASES.resolve("base-bilan-ronde.xlsx")), BILAN);
  }

  private static FilledForm sent(String name) throws Exception {
    return read(WorkbookFile.read(CASES.resolve("workbooks").resolve(name + ".xlsx")), BILAN);
  }

  private static List<Finding> findings(FilledForm filled) {
    return Checks.of(
        filled, new Circumstances(LocalDate.of(2020, 12, 15), 2021, 2021, Background.NONE));
  }

  private static List<String> checks(FilledForm filled) {
    return filled.findings().stream().map(Finding::check).toList();
  }

  private static BigDecimal sum(FilledForm filled, String table, String column) {
    return filled.lines(table).stream()
        .flatMap(line -> line.cell(column).stream())
        .map(answer -> ((Value.Figure) answer.value()).number())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String words(FilledForm filled) {
    return filled.answers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(answer -> answer.getKey() + "=" + answer.getValue().value())
            .collect(Collectors.joining("\n"))
        + filled.form().questions().stream()
            .flatMap(question -> filled.lines(question.id()).stream())
            .map(HabitsTest::words)
            .collect(Collectors.joining("\n"));
  }

  private static String words(Line line) {
    return new TreeMap<>(line.cells())
        .entrySet().stream()
            .map(cell -> cell.getKey() + "=" + cell.getValue().value())
            .collect(Collectors.joining(" "));
  }

  @Nested
  class A_mark_that_is_not_understood {
    @Test
    void is_confidential_and_told_once_with_all_its_cells() throws Exception {
      FilledForm filled = sent("H23-confidential-words-2");
      assertThat(new TreeSet<>(filled.confidential()))
          .isEqualTo(
              new TreeSet<>(
                  Set.of(
                      "1.budget-planned",
                      "1.budget-actual",
                      "1.share-region",
                      "1.share-private",
                      "1.share-private-details",
                      "1.share-own",
                      "1.share-ticketing",
                      "1.share-payroll",
                      "1.legal-status",
                      "1.governance",
                      "1.business-model",
                      "1.fte",
                      "1.fte-change",
                      "1.fete-fte",
                      "1.fete-share",
                      "1.changes",
                      "1.training",
                      "1.expertise")));
      assertThat(filled.lines("2.actions").stream().map(Line::confidential))
          .startsWith(true, true, true, false);
      assertThat(filled.findings()).hasSize(1);
      Finding told = filled.findings().get(0);
      assertThat(told.check()).isEqualTo("confidential-mark");
      assertThat(told.places()).hasSize(21);
      assertThat(told.read())
          .isEqualTo(
              "«\u00a0Oui confidentiel\u00a0» ; «\u00a0oui (art. 6)\u00a0» ; «\u00a0oui, ne pas"
                  + " diffuser\u00a0» ; … (21 cellules)");
      assertThat(told.advice())
          .isEqualTo(
              "Nous avons compris «\u00a0oui\u00a0»\u00a0: les réponses et les lignes sont"
                  + " désignées comme confidentielles. Pour celles qui ne le sont pas, écrivez"
                  + " «\u00a0non\u00a0» ou videz la case\u00a0; pour les autres, rien n’est à"
                  + " faire.");
      assertThat(filled.outside()).isEqualTo(original().outside());
      assertThat(words(filled)).isEqualTo(words(original()));
    }
  }

  @Nested
  class A_row_that_adds_up_others {
    @Test
    void is_no_line_and_is_told() throws Exception {
      for (String name : List.of("H06-total-row", "H32-total-row-with-status")) {
        FilledForm filled = sent(name);
        assertThat(sum(filled, "2.actions", "direct")).isEqualByComparingTo("7116");
        assertThat(words(filled)).isEqualTo(words(original()));
        assertThat(filled.findings())
            .extracting(Finding::check, Finding::read, finding -> finding.places().get(0).cell())
            .containsExactly(tuple("total-line", "la ligne «\u00a0TOTAL\u00a0»", "A17"));
        assertThat(findings(filled)).extracting(Finding::check).doesNotContain("required");
      }
    }

    @Test
    void of_shares_is_none_either() throws Exception {
      FilledForm filled = sent("H06c-funders-total");
      assertThat(sum(filled, "1.public-funders", "share")).isEqualByComparingTo("69.0");
      assertThat(checks(filled)).containsExactly("total-line");
      assertThat(findings(filled)).extracting(Finding::check).doesNotContain("shares-total");
    }
  }

  @Nested
  class Saying_nothing {
    @Test
    void in_optional_cells_of_a_line_is_leaving_them_blank() throws Exception {
      FilledForm filled = sent("H10-dashes-in-lines");
      assertThat(words(filled)).isEqualTo(words(original()));
      assertThat(filled.findings()).isEmpty();
      assertThat(filled.echoes()).isEmpty();
    }

    @Test
    void as_the_only_line_of_a_table_is_no_line() throws Exception {
      FilledForm filled = sent("H10d-stopped-neant");
      assertThat(filled.lines("3.stopped")).isEmpty();
      assertThat(findings(filled)).isEmpty();
      assertThat(filled.echoes())
          .extracting(Echo::typed, Echo::understood)
          .containsExactly(tuple("Néant", "aucune ligne"));
    }
  }

  @Nested
  class What_points_elsewhere {
    @Test
    void is_told_cell_by_cell_and_never_guessed() throws Exception {
      FilledForm filled = sent("H08-idem");
      assertThat(filled.findings())
          .extracting(Finding::check, Finding::read)
          .containsExactly(
              tuple("text-ditto", "idem"),
              tuple("text-ditto", "id."),
              tuple("text-ditto", "\""),
              tuple("text-ditto", "//"));
    }

    @Test
    void the_titles_pasted_again_are_no_line() throws Exception {
      FilledForm filled = sent("H11-header-pasted-again");
      assertThat(words(filled)).isEqualTo(words(original()));
      assertThat(filled.findings())
          .extracting(Finding::check, finding -> finding.places().get(0).cell())
          .containsExactly(tuple("header-again", "A17"));
    }

    @Test
    void a_copied_sheet_is_told_and_not_read() throws Exception {
      FilledForm filled = sent("H12-sheet-copy");
      assertThat(words(filled)).isEqualTo(words(original()));
      assertThat(filled.findings())
          .extracting(Finding::check, Finding::read)
          .containsExactly(tuple("sheet-copied", "la feuille « 1 Fiche technique (2) »"));
    }

    @Test
    void a_table_remembered_of_another_file_is_no_copied_sheet() throws Exception {
      for (String name :
          List.of("O1-external-cached-table-last", "O1b-external-cached-table-first")) {
        Path file = CASES.resolve("passes").resolve(name + ".ods");
        assertThat(read(WorkbookFile.read(file), BILAN).findings()).isEmpty();
      }
    }

    @Test
    void words_around_a_number_are_told() throws Exception {
      assertThat(checks(sent("H13-wordy")))
          .containsExactly("type-amount", "type-amount", "type-decimal");
    }
  }

  @Nested
  class A_number_of_things_rather_than_which {
    @Test
    void is_all_of_them_where_it_is_their_number_and_else_is_told() throws Exception {
      FilledForm filled = sent("H30-les-3");
      List<Line> lines = filled.lines("2.actions");
      assertThat(chosen(lines.get(0), "axes")).hasSize(3);
      assertThat(chosen(lines.get(0), "objectives")).hasSize(7);
      assertThat(lines.get(1).cell("axes")).isEmpty();
      assertThat(filled.echoes())
          .extracting(Echo::typed, Echo::understood)
          .containsExactly(
              tuple("les 3", "1 ; 2 ; 3"), tuple("les 7", "1 ; 2 ; 3 ; 4 ; 5 ; 6 ; 7"));
      assertThat(filled.findings())
          .extracting(Finding::check, Finding::read)
          .containsExactly(tuple("choice-unknown", "les 2"));
    }

    private static List<String> chosen(Line line, String column) {
      return ((Value.Chosen) line.cell(column).orElseThrow().value()).wordings();
    }
  }

  @Nested
  class A_duration {
    @Test
    void in_a_cell_that_shows_a_time_is_quoted_so_and_read_in_minutes() throws Exception {
      FilledForm filled = sent("H31-durations");
      List<Line> lines = filled.lines("2.actions");
      assertThat(lines.get(0).cell("visit-minutes").orElseThrow().value())
          .isEqualTo(new Value.Figure(new BigDecimal("90")));
      assertThat(lines.get(1).cell("visit-minutes").orElseThrow().text()).isEqualTo("0:45");
      assertThat(filled.echoes())
          .extracting(Echo::typed, Echo::understood)
          .containsExactly(tuple("1:30", "90"), tuple("0:45", "45"));
      assertThat(filled.findings())
          .extracting(Finding::check, Finding::read, Finding::advice)
          .containsExactly(
              tuple(
                  "number-of-minutes",
                  "0,0625",
                  "Moins d’une minute\u00a0: est-ce une heure que le tableur a changée en fraction"
                      + " de jour (90 minutes)\u00a0? Écrivez le nombre de minutes."));
      assertThat(Objects.requireNonNull(lines.get(2)).cell("visit-minutes")).isEmpty();
    }
  }
}
