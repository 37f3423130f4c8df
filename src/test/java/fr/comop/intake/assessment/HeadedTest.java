package fr.comop.intake.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Years;
import fr.comop.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a file, or a subject, says of all that the file holds. */
class HeadedTest {
  private static Assessor.Assessment headed(String file, String subject) {
    Line near = new Line("2", 9, Mark.CELL, Map.of(), Map.of(), Set.of());
    Line other = new Line("2", 10, null, Map.of(), Map.of(), Set.of());
    FilledForm filled =
        new FilledForm(
            Stage.project().forms().latest("bilan").orElseThrow(),
            Years.of(2020),
            Map.of(),
            Map.of("1.other", Mark.CELL),
            Set.of(),
            Map.of(),
            Map.of("2.actions", List.of(near, other)),
            Map.of(),
            List.of(),
            List.of(),
            List.of());
    return Headed.of(new Assessor.Assessment(2020, filled, List.of(), List.of()), file, subject);
  }

  @ParameterizedTest
  @CsvSource({
    "Bilan 2020 CONFIDENTIEL.xlsx, Bilan, FILE",
    "bilan_confidentiel_v2.xlsx, Bilan, FILE",
    "bilan.xlsx, Bilan confidentiel de la Ronde, SUBJECT",
    "bilan.xlsx, [Confidentiel] bilan, SUBJECT",
    "bilan-ne-pas-diffuser.xlsx, Bilan, FILE"
  })
  void the_word_marks_everything(String file, String subject, Mark by) {
    FilledForm marked = headed(file, subject).filled();
    assertThat(marked.marks())
        .hasSameSizeAs(marked.form().questions())
        .containsEntry("1.budget-actual", by)
        .containsEntry("1.other", Mark.CELL);
    assertThat(marked.lines("2.actions")).extracting(Line::mark).containsExactly(Mark.CELL, by);
    assertThat(marked.picturesMarked(FilledForm.BESIDE)).isTrue();
  }

  @Test
  void whoever_sent_it_is_told_once_with_what_to_do() {
    List<Finding> told = headed("Bilan confidentiel.xlsx", "").findings();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).check()).isEqualTo("confidential-mark");
    assertThat(told.get(0).read()).isEqualTo("le nom du fichier, « Bilan confidentiel.xlsx »");
    assertThat(Headed.saidIn(told)).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bilan 2020", "non confidentiel", "Confiance et fidélité", "Essai"})
  void what_does_not_say_it_marks_nothing(String title) {
    Assessor.Assessment plain = headed(title + ".xlsx", title);
    assertThat(plain.filled().marks()).containsOnlyKeys("1.other");
    assertThat(plain.findings()).isEmpty();
  }
}
