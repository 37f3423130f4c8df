package fr.comop.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static String shown(String check, @Nullable String read) {
    return new Finding(Severity.ERROR, check, null, null, List.of(), read, "…", "…").shown();
  }

  @Test
  void only_words_as_typed_stand_between_quotation_marks() {
    assertThat(shown("type-date", "bientôt")).isEqualTo("«\u00a0bientôt\u00a0»");
    assertThat(shown("not-whole", "41,5")).isEqualTo("«\u00a041,5\u00a0»");
    assertThat(shown("not-whole", "41,5 (affiché 42)")).isEqualTo("41,5 (affiché 42)");
    assertThat(shown("shares-total", "un total de 121,25")).isEqualTo("un total de 121,25");
    assertThat(shown("required", null)).isEqualTo("rien");
  }

  @Test
  void long_words_are_cut() {
    assertThat(shown("required", "x\n".repeat(300))).hasSize(81).endsWith("…");
  }
}
