package fr.comop.workbook.marked;

import static fr.comop.workbook.marked.Faults.error;
import static fr.comop.workbook.marked.Faults.remark;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cells that findings are seen in. */
class CellMarksTest {
  private static CellMark at(CellMarks marks, int row, int column) {
    return Objects.requireNonNull(Objects.requireNonNull(marks.of("Fiche").get(row)).get(column));
  }

  private static Finding saying(String advice, String cell) {
    return new Finding(
        Severity.WARNING, "x", "q", "Q", Faults.place("Fiche!" + cell), "lu", "attendu", advice);
  }

  private static Finding errorsDown(int cells) {
    return error(
        IntStream.rangeClosed(1, cells).mapToObj(row -> "Fiche!C" + row).toArray(String[]::new));
  }

  private static long marked(CellMarks marks) {
    return marks.of("Fiche").values().stream().mapToLong(row -> row.size()).sum();
  }

  @Test
  void say_what_was_read_what_is_expected_and_how_to_mend_it() {
    CellMark mark = at(new CellMarks(List.of(error("Fiche!C7"))), 7, 3);
    assertThat(mark.error()).isTrue();
    assertThat(mark.comment().lines())
        .containsExactly(
            "Contrôle de la Région – à corriger, point 1",
            "Gouvernance",
            "Lu\u00a0: =1+1",
            "Attendu\u00a0: une réponse",
            "Répondez.");
    assertThat(at(new CellMarks(List.of(remark("Fiche!C7"))), 7, 3).comment())
        .startsWith("Contrôle de la Région – remarque, point 1\n");
  }

  @Test
  void say_both_where_two_findings_meet_and_an_error_weighs_more() {
    CellMark both =
        at(new CellMarks(List.of(remark("Fiche!C7"), error("Fiche!C7", "Fiche!C8"))), 7, 3);
    assertThat(both.error()).isTrue();
    assertThat(both.comment())
        .containsSubsequence("Région – remarque, point 1", "\n\n", "Région – à corriger, point 2");
  }

  @Test
  void leave_to_the_list_what_does_not_fit_into_a_comment() {
    String long_ = "Un conseil. ".repeat(80);
    Finding[] many =
        IntStream.range(0, 9)
            .mapToObj(index -> saying(long_ + index, "C7"))
            .toArray(Finding[]::new);
    assertThat(at(new CellMarks(List.of(many)), 7, 3).comment())
        .hasSizeBetween(1_000, 3_000)
        .contains("Un conseil.");
  }

  @Test
  void colour_every_cell_of_one_cause_but_comment_the_first_hundred() {
    CellMarks marks = new CellMarks(List.of(errorsDown(150)));
    assertThat(marked(marks)).isEqualTo(150);
    assertThat(at(marks, 100, 3).comment()).isNotEmpty();
    assertThat(at(marks, 101, 3)).isEqualTo(new CellMark(true, ""));
  }

  @Test
  void end_after_five_thousand_cells() {
    assertThat(marked(new CellMarks(List.of(errorsDown(6_000))))).isEqualTo(5_000);
  }

  @Test
  void are_by_rising_row_and_column() {
    CellMarks marks = new CellMarks(List.of(error("Fiche!D9", "Fiche!B9", "Fiche!C2")));
    assertThat(marks.of("Fiche").keySet()).containsExactly(2, 9);
    assertThat(Objects.requireNonNull(marks.of("Fiche").get(9)).keySet()).containsExactly(2, 4);
  }

  @Test
  void pass_over_whole_sheets_and_cells_that_no_sheet_has() {
    CellMarks marks = new CellMarks(List.of(error("Fiche!", "Fiche!C2000000", "Fiche!ZZZ1")));
    assertThat(marks.of("Fiche")).isEmpty();
    assertThat(marks.of("Autre")).isEmpty();
  }
}
