package fr.comop.workbook.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.blank.Printed;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into a cell for “confidentiel”. */
class ConfidentialMarkTest {
  private static RawAnswer figure(String number) {
    return new RawAnswer.Figure(new BigDecimal(number), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oui",
        "OUI",
        "Oui.",
        "x",
        "X",
        "o",
        "☑",
        "✓",
        "vrai",
        "1",
        "Confidentiel",
        "confidentielle svp"
      })
  void marks_an_answer(String typed) {
    assertThat(ConfidentialMark.marks(new RawAnswer.Typed(typed))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"non", "N", "faux", "0", "non confidentiel", "-", "à voir", "pas encore"})
  void marks_none(String typed) {
    assertThat(ConfidentialMark.marks(new RawAnswer.Typed(typed))).isFalse();
  }

  @Test
  void marks_an_answer_by_a_ticked_box_or_a_one() {
    assertThat(ConfidentialMark.marks(new RawAnswer.Tick(true))).isTrue();
    assertThat(ConfidentialMark.marks(new RawAnswer.Tick(false))).isFalse();
    assertThat(ConfidentialMark.marks(figure("1.0"))).isTrue();
    assertThat(ConfidentialMark.marks(figure("2"))).isFalse();
    assertThat(ConfidentialMark.marks(new RawAnswer.Day(LocalDate.of(2020, 1, 1)))).isFalse();
    assertThat(ConfidentialMark.marks(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"non", "no", "0", "faux", "oui", "–"})
  void decides_either_way(String typed) {
    assertThat(ConfidentialMark.decides(new RawAnswer.Typed(typed))).isTrue();
  }

  @Test
  void decides_nothing_where_another_thing_was_written() {
    assertThat(ConfidentialMark.decides(new RawAnswer.Typed("voir le budget"))).isFalse();
    assertThat(ConfidentialMark.decides(figure("12"))).isFalse();
    assertThat(ConfidentialMark.decides(figure("0"))).isTrue();
    assertThat(ConfidentialMark.decides(new RawAnswer.Tick(false))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Confidentiel", "CONFIDENTIEL !", "(confidentiel)", "« confidentiel »"})
  void is_the_word_wherever_it_stands(String typed) {
    assertThat(ConfidentialMark.word(new RawAnswer.Typed(typed))).isTrue();
  }

  @Test
  void is_not_the_word_in_our_own_signpost_nor_in_a_long_text_nor_where_it_comes_later() {
    assertThat(ConfidentialMark.word(new RawAnswer.Typed(Printed.SIGNPOST))).isFalse();
    assertThat(ConfidentialMark.word(new RawAnswer.Typed("confidentiel " + "a".repeat(100))))
        .isFalse();
    assertThat(ConfidentialMark.word(new RawAnswer.Typed("Budget confidentiel"))).isFalse();
    assertThat(ConfidentialMark.word(figure("1"))).isFalse();
  }
}
