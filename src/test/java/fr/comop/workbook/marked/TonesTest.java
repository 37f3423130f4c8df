package fr.comop.workbook.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Our colours in one workbook. */
class TonesTest {
  private final Tones<String> tones = new Tones<>(Set.of());

  @Test
  void a_fill_has_the_same_tone_wherever_it_is_covered() {
    assertThat(tones.over("vert", true)).isEqualTo(tones.over("vert", true)).isEqualTo("F9C9B4");
  }

  @Test
  void each_fill_has_a_tone_of_its_own_for_each_severity() {
    assertThat(
            Set.of(
                tones.over("vert", true),
                tones.over("bleu", true),
                tones.over("vert", false),
                tones.over("bleu", false)))
        .containsExactlyInAnyOrder("F9C9B4", "F9C9B5", "FCE9B4", "FCE9B5");
    assertThat(tones.inUse()).containsEntry("F9C9B5", "bleu").containsEntry("FCE9B4", "vert");
  }

  @Test
  void a_colour_that_the_workbook_has_of_its_own_is_not_taken_for_ours() {
    Tones<String> others = new Tones<>(Set.of("F9C9B4"));
    assertThat(others.over("vert", true)).isEqualTo("F9C9B5");
    assertThat(others.below("F9C9B4")).isNull();
  }

  @Test
  void a_colour_of_an_earlier_marking_tells_what_it_covered() {
    tones.remember("F9C9B6", "vert");
    tones.remember("F9C9B6", "bleu");
    assertThat(tones.below("F9C9B6")).isEqualTo("vert");
    assertThat(tones.below("F9C9B7")).isNull();
  }

  @Test
  void a_colour_of_an_earlier_marking_is_taken_again() {
    Tones<String> again = new Tones<>(Set.of("F9C9B4"));
    again.remember("F9C9B4", "vert");
    assertThat(again.over("vert", true)).isEqualTo("F9C9B4");
  }

  @Test
  void there_are_sixty_four_of_each_and_then_the_last_is_shared() {
    Set<String> used = new HashSet<>();
    IntStream.range(0, 70).forEach(fill -> used.add(tones.over("fond " + fill, false)));
    assertThat(used).hasSize(64).allMatch(Tones::isOne).noneMatch(Tones::isError);
    assertThat(tones.over("fond 69", false)).isEqualTo("FCE9F3");
  }

  @Test
  void ours_are_told_from_others() {
    assertThat(Tones.isOne(Tones.tone(true, 3))).isTrue();
    assertThat(Tones.isError(Tones.tone(true, 3))).isTrue();
    assertThat(Tones.isOne("FFFFFF")).isFalse();
    assertThat(Tones.isOne("F9C9")).isFalse();
    assertThat(Tones.isOne("")).isFalse();
  }
}
