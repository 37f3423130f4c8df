package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.DATE;
import static fr.comop.form.typed.Understood.assertWrong;
import static fr.comop.form.typed.Understood.figure;
import static fr.comop.form.typed.Understood.typed;
import static fr.comop.form.typed.Understood.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Asked;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.typed.Understanding.Trouble;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a date is understood. */
class DayTest {
  private static final Asked FROM = Questions.of("programme", "actions/from");
  private static final Asked TO = Questions.of("programme", "actions/to");
  private static final String A_DATE = "une date du calendrier, sous la forme jj/mm/aaaa";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15/12/2020 | 2020-12-15
          5/1/2021 | 2021-01-05
          15.12.20 | 2020-12-15
          15-12-2020 | 2020-12-15
          15 / 12 / 2020 | 2020-12-15
          15 décembre 2020 | 2020-12-15
          15\u00a0DECEMBRE\u00a02020 | 2020-12-15
          mardi 15 déc. 2020 | 2020-12-15
          15-déc-20 | 2020-12-15
          2020/12/15 | 2020-12-15
          le 15 aout 2020 | 2020-08-15
          1er janvier 2021 | 2021-01-01
          2020-12-15 | 2020-12-15
          2020-12-15T00:00:00 | 2020-12-15
          29/02/2020 | 2020-02-29
          10/12/2020 14:30 | 2020-12-10
          10/12/2020 à 14h30 | 2020-12-10
          Lyon, le 10 décembre 2020 | 2020-12-10
          Saint-Étienne, le 10/12/2020 | 2020-12-10
          31/02/2020 | [date-unreal]
          29/02/2021 | [date-unreal]
          12/15/2020 | [date-unreal]
          31 novembre 2020 | [date-unreal]
          15 jui 2020 | [type-date]
          décembre 2020 | [type-date]
          15 brumaire 2020 | [type-date]
          2020 | [type-date]
          44180 | [type-date]
          mi-décembre | [type-date]
          """)
  void is_read_as_people_write_it(String text, String day) {
    assertThat(words(typed(text, DATE))).isEqualTo(day);
  }

  @Test
  void tells_how_to_mend_what_is_wrong() {
    assertWrong(
        typed("31/02/2020", DATE),
        "31/02/2020",
        "date-unreal",
        A_DATE,
        "Ce jour n’existe pas au calendrier : corrigez la date.");
    assertWrong(
        typed("12/15/2020", DATE),
        "12/15/2020",
        "date-unreal",
        A_DATE,
        "Le mois et le jour semblent inversés : écrivez le jour d’abord, sous la forme"
            + " jj/mm/aaaa.");
    assertWrong(
        typed("n.c.", DATE),
        "n.c.",
        "type-date",
        A_DATE,
        "Écrivez le jour, le mois et l’année, par exemple 15/12/2020.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"déc. 2020", "décembre 2020", "12/2020", "en décembre 2020"})
  void wants_the_day_where_only_a_month_is_given(String text) {
    assertWrong(
        typed(text, DATE),
        text,
        "type-date",
        A_DATE,
        "Il manque le jour : écrivez la date entière, par exemple 15/12/2020.");
  }

  @ParameterizedTest
  @CsvSource({
    "déc. 2020,2020-12-01,2020-12-31",
    "Juin 2021,2021-06-01,2021-06-30",
    "02/2020,2020-02-01,2020-02-29",
    "15/06/2021,2021-06-15,2021-06-15",
    "13/2020,[type-date],[type-date]",
    "jui 2020,[type-date],[type-date]"
  })
  void may_be_a_month_where_something_begins_or_ends(String text, String from, String to) {
    assertThat(words(typed(text, FROM))).isEqualTo(from);
    assertThat(words(typed(text, TO))).isEqualTo(to);
  }

  @Test
  void of_a_month_is_told_as_it_was_understood() {
    RawAnswer raw = new RawAnswer.Typed("juin 2021");
    Value first = Objects.requireNonNull(Understand.of(raw, FROM).value());
    Value last = Objects.requireNonNull(Understand.of(raw, TO).value());
    assertThat(Readback.of(raw, first, FROM)).contains("01/06/2021");
    assertThat(Readback.of(raw, last, TO)).contains("30/06/2021");
  }

  @Test
  void is_taken_from_a_cell_that_shows_one() {
    LocalDate day = LocalDate.of(2020, 12, 15);
    assertThat(Understand.of(new RawAnswer.Day(day), DATE))
        .isEqualTo(new Understanding(new Value.Day(day), "15/12/2020", null));
  }

  @Test
  void is_doubtful_where_the_cell_shows_its_number() {
    assertThat(figure("44180", DATE))
        .isEqualTo(
            new Understanding(
                new Value.Day(LocalDate.of(2020, 12, 15)),
                "44\u00a0180",
                new Trouble(
                    Severity.WARNING,
                    "date-as-number",
                    "une date (lu comme 15/12/2020)",
                    "Si ce n’est pas la date voulue, écrivez-la sous la forme jj/mm/aaaa.")));
    assertThat(words(figure("2020", DATE))).isEqualTo("[type-date]");
    assertThat(words(figure("20201215", DATE))).isEqualTo("[type-date]");
  }

  @Test
  void is_not_read_back_where_nobody_misreads_it() {
    assertThat(readBack("10 décembre 2020")).isEmpty();
    assertThat(readBack("jeudi 1er octobre 2020")).isEmpty();
    assertThat(readBack("10.12.20")).contains("10/12/2020");
  }

  private static Optional<String> readBack(String text) {
    RawAnswer raw = new RawAnswer.Typed(text);
    Value day = Objects.requireNonNull(Understand.of(raw, Understood.DATE).value());
    return Readback.of(raw, day, Understood.DATE);
  }
}
