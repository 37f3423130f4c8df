package fr.comop.workbook.find;

import static fr.comop.workbook.find.ConfidentialMark.NONE;
import static fr.comop.workbook.find.ConfidentialMark.PLAIN;
import static fr.comop.workbook.find.ConfidentialMark.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.blank.Printed;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into a cell for “confidentiel”. */
class ConfidentialMarkTest {
  private static RawAnswer figure(String number) {
    return new RawAnswer.Figure(new BigDecimal(number), false);
  }

  private static ConfidentialMark typed(String text) {
    return ConfidentialMark.of(new RawAnswer.Typed(text));
  }

  @Test
  void marks_an_answer_by_a_ticked_box_a_number_or_anything_that_stands_there() {
    assertThat(ConfidentialMark.of(new RawAnswer.Tick(true))).isEqualTo(PLAIN);
    assertThat(ConfidentialMark.of(figure("1.0"))).isEqualTo(PLAIN);
    assertThat(ConfidentialMark.of(figure("2"))).isEqualTo(UNCLEAR);
    assertThat(ConfidentialMark.of(new RawAnswer.Day(LocalDate.of(2020, 1, 1)))).isEqualTo(UNCLEAR);
    assertThat(ConfidentialMark.of(new RawAnswer.Broken("#REF!"))).isEqualTo(UNCLEAR);
    assertThat(ConfidentialMark.of(new RawAnswer.NotComputed("A1"))).isEqualTo(UNCLEAR);
  }

  @Test
  void marks_none_where_it_is_empty_or_not_ticked_or_nought_or_our_own_signpost() {
    assertThat(ConfidentialMark.of(null)).isEqualTo(NONE);
    assertThat(ConfidentialMark.of(new RawAnswer.Tick(false))).isEqualTo(NONE);
    assertThat(ConfidentialMark.of(figure("0.0"))).isEqualTo(NONE);
    assertThat(typed(Printed.SIGNPOST)).isEqualTo(NONE);
  }

  @Test
  void marks_none_by_no_other_text_than_a_plain_no_or_dashes() {
    Set<String> plain =
        Set.of(
            "non",
            "n",
            "no",
            "faux",
            "false",
            "0",
            "nonconfidentiel",
            "pasconfidentiel",
            "nonconfidentielle",
            "pasconfidentielle");
    List<String> parts =
        List.of(
            "non",
            "n",
            "o",
            "oui",
            "conf",
            "0",
            "1",
            "pas",
            "confidentiel",
            "faux",
            "-",
            "–",
            "?",
            "!",
            ".",
            " ",
            "≠",
            "¬",
            "(",
            "6)",
            "art",
            "é",
            "x",
            "néant",
            "/",
            "nc",
            "☐",
            "secret");
    Random random = new Random(20201215);
    for (int round = 0; round < 50_000; round++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(4))
              .mapToObj(index -> parts.get(random.nextInt(parts.size())))
              .collect(Collectors.joining())
              .strip();
      boolean dashes = text.chars().allMatch(sign -> "-– ".indexOf(sign) >= 0);
      if (text.isEmpty() || dashes || text.equals("☐")) {
        continue;
      }
      if (!typed(text).marks()) {
        assertThat(plain)
            .as(text)
            .contains(
                Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z0-9]", "")
                    .toLowerCase(Locale.ROOT));
        assertThat(text).doesNotContain("?", "≠", "¬");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Confidentiel",
        "CONFIDENTIEL !",
        "(confidentiel)",
        "« confidentiel »",
        "Budget confidentiel",
        "strictement confidentiel",
        "info confid."
      })
  void is_the_word_wherever_it_stands(String typed) {
    assertThat(ConfidentialMark.word(new RawAnswer.Typed(typed))).isTrue();
  }

  @Test
  void is_not_the_word_where_it_is_denied_nor_in_our_signpost_nor_in_a_long_text() {
    assertThat(
            Stream.of(
                    Printed.SIGNPOST,
                    "non confidentiel",
                    "Pas confidentiel.",
                    "confidentiel " + "a".repeat(100),
                    "inconfidentiel")
                .map(text -> ConfidentialMark.word(new RawAnswer.Typed(text))))
        .containsOnly(false);
    assertThat(ConfidentialMark.word(figure("1"))).isFalse();
  }
}
