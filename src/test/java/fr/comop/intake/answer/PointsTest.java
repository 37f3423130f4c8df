package fr.comop.intake.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which order people are told of findings, and which of them at once. */
class PointsTest {
  private static Finding finding(Severity severity, String cell, @Nullable String read) {
    return new Finding(
        severity,
        "required",
        cell,
        cell,
        new Place("Fiche", cell),
        read,
        "une réponse",
        "Écrivez.");
  }

  private static Finding empty(String cell) {
    return finding(Severity.ERROR, cell, null);
  }

  private static Finding wrong(String cell) {
    return finding(Severity.ERROR, cell, "bientôt");
  }

  private static List<String> told(Finding... findings) {
    return Points.of(List.of(findings)).stream()
        .map(alike -> String.join("+", alike.stream().map(Finding::label).toList()))
        .toList();
  }

  @Test
  void empty_cells_are_told_together_where_the_first_of_them_stands() {
    assertThat(told(wrong("C1"), empty("C2"), wrong("C3"), empty("C4"), empty("C5")))
        .containsExactly("C1", "C2+C4+C5", "C3");
  }

  @Test
  void two_are_told_each_in_its_own() {
    assertThat(told(empty("C2"), wrong("C3"), empty("C4"))).containsExactly("C2", "C3", "C4");
  }

  @Test
  void errors_are_not_told_with_remarks() {
    Finding remark = finding(Severity.WARNING, "C9", null);
    assertThat(told(empty("C1"), empty("C2"), empty("C3"), remark))
        .containsExactly("C1+C2+C3", "C9");
  }

  @Test
  void none_is_left_out_where_fewer_than_five_would_be() {
    List<List<Finding>> points =
        Points.of(IntStream.rangeClosed(1, 20).mapToObj(row -> wrong("C" + row)).toList());
    assertThat(Points.shown(points, 15, 5)).hasSize(15);
    assertThat(Points.shown(points.subList(0, 19), 15, 5)).hasSize(19);
  }
}
