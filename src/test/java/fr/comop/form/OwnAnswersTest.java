package fr.comop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What makes a workbook one that somebody has begun to fill in. */
class OwnAnswersTest {
  private static final Form REPORT = Questions.SHIPPED.forms().latest("bilan").orElseThrow();

  private static FilledForm filled(Set<String> questions, Map<String, List<Line>> tables) {
    return new FilledForm(
        REPORT,
        Years.of(2020),
        Map.of(),
        Map.of(),
        questions,
        Map.of(),
        tables,
        Map.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Line line(String... columns) {
    return new Line("2", 9, null, Map.of(), Map.of(), Set.of(columns));
  }

  @Test
  void nothing_is_none() {
    assertThat(filled(Set.of(), Map.of()).hasOwnAnswers()).isFalse();
  }

  @Test
  void what_we_wrote_beforehand_is_none() {
    assertThat(
            filled(
                    Set.of("structure"),
                    Map.of("2.actions", List.of(line("planned-code", "action"))))
                .hasOwnAnswers())
        .isFalse();
  }

  @Test
  void an_answer_that_could_not_be_understood_is_one() {
    assertThat(filled(Set.of("structure", "date"), Map.of()).hasOwnAnswers()).isTrue();
  }

  @Test
  void what_became_of_a_planned_action_is_one() {
    assertThat(
            filled(
                    Set.of("structure"),
                    Map.of("2.actions", List.of(line("planned-code", "action", "status"))))
                .hasOwnAnswers())
        .isTrue();
  }
}
