package fr.comop.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FitTest {
  private static final String SMILE = "😀";

  @Test
  void leavesWhatFits() {
    assertThat(Fit.text("abc", 3)).isEqualTo("abc");
    assertThat(Fit.text(SMILE + SMILE, 4)).isEqualTo(SMILE + SMILE);
    assertThat(Fit.text("", 3)).isEmpty();
    assertThat(Fit.text(null, 3)).isNull();
  }

  @Test
  void tellsThatSomethingIsMissing() {
    assertThat(Fit.text("abcd", 3)).isEqualTo("ab…");
  }

  @Test
  void neverCutsACharacterInTwo() {
    assertThat(Fit.text(SMILE + SMILE + SMILE, 4)).isEqualTo(SMILE + "…");
    assertThat(Fit.text("a" + SMILE + SMILE, 4)).isEqualTo("a" + SMILE + "…");
  }

  @Test
  void replacesWhatPostgresqlRefuses() {
    assertThat(Fit.text("a\u0000b\ud83dc\ude00", 9)).isEqualTo("a\ufffdb\ufffdc\ufffd");
    assertThat(Fit.key("a\u0000b", 90)).isEqualTo("a\ufffdb");
    assertThat(Fit.words("a\u0000b c", 90)).isEqualTo("a\ufffdb c");
  }

  @Test
  void keepsLongKeysApart() {
    String beginning = "é".repeat(2_000);
    String one = Fit.key(beginning + "1", 1_000);
    String other = Fit.key(beginning + "2", 1_000);
    assertThat(one).isNotEqualTo(other).startsWith("éé").contains("…");
    assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1_000);
    assertThat(Fit.key(beginning + "1", 1_000)).as("the same each time").isEqualTo(one);
    assertThat(Fit.key("court", 1_000)).isEqualTo("court");
  }

  @Test
  void cutsNoWordInTwo() {
    assertThat(Fit.words("a@b.fr cd@e.fr fg@h.fr", 16)).isEqualTo("a@b.fr cd@e.fr");
    assertThat(Fit.words("a@b.fr cd@e.fr", 14)).isEqualTo("a@b.fr cd@e.fr");
    assertThat(Fit.words("abcdef", 3)).isEmpty();
    assertThat(Fit.words(null, 3)).isNull();
  }
}
