package fr.comop.workbook.marked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text of anybody's in a cell or a comment. */
class ShownTest {
  @Test
  void is_as_it_was_typed() {
    assertThat(Shown.of("Œuvre « d’été »\n12 500 €, 🎈 <b>&"))
        .isEqualTo("Œuvre « d’été »\n12 500 €, 🎈 <b>&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u0085", "\ufffe", "\uffff", "\t"})
  void has_no_character_that_a_file_may_not_hold(String character) {
    assertThat(Shown.of("a" + character + "b")).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\u2066", "\ud800", "\udc00"})
  void has_no_mark_that_turns_the_writing_round_and_no_half_a_character(String character) {
    assertThat(Shown.of("a" + character + "b")).isEqualTo("ab");
  }

  @Test
  void is_cut_after_a_thousand_characters_none_of_them_in_two() {
    assertThat(Shown.of("é".repeat(1_000))).isEqualTo("é".repeat(1_000));
    assertThat(Shown.of("🎈".repeat(1_001))).isEqualTo("🎈".repeat(1_000) + "…");
  }
}
