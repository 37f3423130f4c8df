package fr.comop.intake.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static Finding finding(String check, String label, String cell, @Nullable String read) {
    return new Finding(
        Severity.ERROR, check, "2.actions", label, new Place("2", cell), read, "…", "…");
  }

  private static String cells(List<Finding> findings, Progress progress) {
    return findings.stream()
        .filter(progress::isFresh)
        .map(one -> String.valueOf(one.place()))
        .toList()
        .toString();
  }

  @Test
  void what_is_gone_is_mended_and_what_was_not_there_is_new() {
    List<Finding> now =
        List.of(finding("required", "Détails", "D3", null), finding("type", "État", "C3", "x"));
    Progress progress =
        Progress.since(
            1,
            List.of(
                finding("required", "Détails", "D3", null),
                finding("required", "État", "C3", null)),
            now);
    assertThat(progress.mended()).extracting(Finding::label).containsExactly("État");
    assertThat(progress.still()).isEqualTo(1);
    assertThat(cells(now, progress)).isEqualTo("[2 C3]");
  }

  @Test
  void lines_that_moved_are_still_the_same() {
    List<Finding> now = List.of(finding("type", "Nombre", "E9", "douze"));
    Progress progress = Progress.since(1, List.of(finding("type", "Nombre", "E7", "douze")), now);
    assertThat(progress.mended()).isEmpty();
    assertThat(progress.fresh()).isZero();
  }

  @Test
  void of_several_in_one_column_the_same_cell_goes_first_then_the_same_words() {
    List<Finding> now =
        List.of(
            finding("type", "Nombre", "E4", "dix"),
            finding("type", "Nombre", "E9", "douze"),
            finding("type", "Nombre", "E5", "cent"));
    Progress progress =
        Progress.since(
            1,
            List.of(
                finding("type", "Nombre", "E7", "douze"), finding("type", "Nombre", "E5", "mille")),
            now);
    assertThat(cells(now, progress)).isEqualTo("[2 E4]");
    assertThat(progress.still()).isEqualTo(2);
  }
}
