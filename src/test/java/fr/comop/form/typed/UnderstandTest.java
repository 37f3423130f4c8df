package fr.comop.form.typed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Asked;
import fr.comop.form.Questions;
import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.form.typed.Understanding.Trouble;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandTest {
  private static final Asked TEXT = Questions.ofBilan("1.other");
  private static final Asked REQUIRED_TEXT = Questions.ofBilan("1.legal-status");
  private static final Asked AMOUNT = Questions.ofBilan("1.budget-actual");
  private static final Asked PERCENT = Questions.ofBilan("1.share-region");
  private static final Asked COUNT = Questions.ofBilan("4.communes");
  private static final Asked DECIMAL = Questions.ofBilan("1.fte");
  private static final Asked DATE = Questions.ofBilan("date");
  private static final Asked FROM = Questions.of("programme", "actions/from");
  private static final Asked TO = Questions.of("programme", "actions/to");
  private static final Asked STATUS = Questions.ofBilan("2.actions/status");
  private static final Asked ISSUE = Questions.ofBilan("5.domex/issue");
  private static final Asked AXES = Questions.ofBilan("2.actions/axes");
  private static final Asked TARGETS = Questions.ofBilan("2.actions/targets");
  private static final Asked YES_NO = Questions.ofBilan("3.training-centre");
  private static final Asked CODE = Questions.ofBilan("2.actions/planned-code");
  private static final List<Asked> EVERY_TYPE =
      List.of(
          TEXT,
          REQUIRED_TEXT,
          AMOUNT,
          PERCENT,
          COUNT,
          DECIMAL,
          DATE,
          STATUS,
          ISSUE,
          AXES,
          TARGETS,
          YES_NO,
          CODE);

  private static final String AN_AMOUNT = "un montant en euros, par exemple 180 000,00 €";
  private static final String A_COUNT = "un nombre entier, de 0 ou plus";
  private static final String A_DECIMAL = "un nombre de 0 ou plus, par exemple 7,5";
  private static final String A_PERCENT = "un pourcentage de 0 à 100";
  private static final String A_DATE = "une date du calendrier, sous la forme jj/mm/aaaa";
  private static final String NUMBER_ALONE =
      "Écrivez le nombre seul, sans texte autour ; s’il n’est pas connu, donnez votre meilleure"
          + " estimation et précisez-le dans les remarques.";
  private static final String UNAMBIGUOUS =
      "On peut y lire des milliers ou des décimales : écrivez le nombre sans point ni virgule de"
          + " milliers.";

  private static Understanding typed(String text, Asked asked) {
    return Understand.of(new RawAnswer.Typed(text), asked);
  }

  private static Understanding figure(String number, Asked asked) {
    return Understand.of(new RawAnswer.Figure(new BigDecimal(number), false), asked);
  }

  private static Understanding percent(String number, Asked asked) {
    return Understand.of(new RawAnswer.Figure(new BigDecimal(number), true), asked);
  }

  /** What was understood, in words; the trouble's name behind it. */
  private static String words(Understanding understanding) {
    Value value = understanding.value();
    Trouble trouble = understanding.trouble();
    return (value == null ? "" : words(value))
        + (trouble == null ? "" : (value == null ? "" : " ") + "[" + trouble.check() + "]");
  }

  private static String words(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Figure figure) {
      return figure.number().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return day.day().toString();
    }
    if (value instanceof Value.Chosen chosen) {
      return String.join(" & ", chosen.wordings());
    }
    return ((Value.YesNo) value).yes() ? "yes" : "no";
  }

  private static void assertWrong(
      Understanding understanding, String shown, String check, String expected, String advice) {
    assertThat(understanding)
        .isEqualTo(
            new Understanding(null, shown, new Trouble(Severity.ERROR, check, expected, advice)));
  }

  @Nested
  class An_amount {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            180000 | 180000.00
            1 234,56 € | 1234.56
            1\u00a0234,56\u00a0€ | 1234.56
            1\u202f234\u202f567,8 euros | 1234567.80
            1\u2009234,56€ | 1234.56
            1234,5 EUR | 1234.50
            1.234,56 | 1234.56
            1,234.56 | 1234.56
            1.234.567 | 1234567.00
            1,234,567.891 | 1234567.89
            12.50 | 12.50
            0,125 | 0.13
            (123) | [below-zero]
            (1 234,50) € | [below-zero]
            -3 | [below-zero]
            − 3 | [below-zero]
            -438000 | [below-zero]
            +45 | 45.00
            -0 | 0.00
            1’234,50 | 1234.50
            1'234'567.5 | 1234567.50
            € 500 | 500.00
            412380, | 412380.00
            412380. | 412380.00
            """)
    void is_read_as_the_french_and_the_english_write_it(String text, String euros) {
      assertThat(words(typed(text, AMOUNT))).isEqualTo(euros);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "12,345 €", "999.000", "-1,234", "(1.234)", "+1,234"})
    void is_not_guessed_where_it_may_be_thousands_or_decimals(String text) {
      assertWrong(typed(text, AMOUNT), text, "number-ambiguous", AN_AMOUNT, UNAMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "n.c.",
          "environ 300",
          "300 à 400",
          "?",
          "-",
          "€",
          "()",
          "12 34",
          "1 2345",
          "50 %",
          "1e5",
          "--3",
          "3-",
          "180k€",
          "1.234,567.8",
          "١٢٣",
          "10000000000000000",
          "12345678901234567890123456789012345678901"
        })
    void is_refused_where_there_is_no_number_and_nothing_else(String text) {
      assertWrong(typed(text, AMOUNT), text, "type-amount", AN_AMOUNT, NUMBER_ALONE);
    }

    @Test
    void is_shown_in_euros_where_the_cell_holds_a_number() {
      assertThat(figure("1234.565", AMOUNT))
          .isEqualTo(
              new Understanding(
                  new Value.Figure(new BigDecimal("1234.57")), "1\u00a0234,57\u00a0€", null));
    }

    @Test
    void is_not_taken_from_a_cell_that_shows_a_percentage() {
      assertWrong(percent("0.5", AMOUNT), "50\u00a0%", "type-amount", AN_AMOUNT, NUMBER_ALONE);
    }

    @Test
    void is_not_negative_typed_or_as_a_number() {
      String advice = "Corrigez le signe ou la valeur de cette réponse.";
      assertWrong(typed("-438000", AMOUNT), "-438000", "below-zero", AN_AMOUNT, advice);
      assertWrong(
          figure("-438000", AMOUNT), "-438\u00a0000,00\u00a0€", "below-zero", AN_AMOUNT, advice);
    }

    @Test
    void is_neither_a_day_nor_a_tick() {
      assertWrong(
          Understand.of(new RawAnswer.Day(LocalDate.of(2020, 12, 15)), AMOUNT),
          "15/12/2020",
          "type-amount",
          AN_AMOUNT,
          NUMBER_ALONE);
      assertThat(Understand.of(new RawAnswer.Tick(true), AMOUNT).shown()).isEqualTo("VRAI");
    }
  }

  @Nested
  class A_percentage {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            12,5 % | 12.5
            12,5\u202f% | 12.5
            12.50 | 12.5
            1,234 | 1.234
            0 | 0
            100% | 100
            0,5 % | 0.5
            1 | 1
            0,125 | 0.125 [percent-below-one]
            100,01 | [percent-out-of-range]
            150 % | [percent-out-of-range]
            -3 % | [below-zero]
            (3) | [below-zero]
            12,5 pour cent | 12.5
            0,5 pourcent | 0.5
            % | [type-percent]
            un quart | [type-percent]
            """)
    void is_a_number_from_0_to_100(String text, String percent) {
      assertThat(words(typed(text, PERCENT))).isEqualTo(percent);
    }

    @Test
    void is_a_hundredfold_where_the_cell_shows_one() {
      assertThat(percent("0.125", PERCENT))
          .isEqualTo(
              new Understanding(new Value.Figure(new BigDecimal("12.5")), "12,5\u00a0%", null));
      assertThat(words(percent("0.005", PERCENT))).isEqualTo("0.5");
    }

    @Test
    void is_doubtful_below_one_where_no_sign_says_so() {
      assertThat(figure("0.125", PERCENT))
          .isEqualTo(
              new Understanding(
                  new Value.Figure(new BigDecimal("0.125")),
                  "0,125",
                  new Trouble(
                      Severity.WARNING,
                      "percent-below-one",
                      "un pourcentage de 0 à 100 (lu comme 0,125\u00a0%)",
                      "Si vous vouliez écrire 12,5\u00a0%, corrigez la cellule ; sinon, rien n’est"
                          + " à faire.")));
    }

    @Test
    void is_refused_beyond_100() {
      assertWrong(
          typed("150 %", PERCENT),
          "150 %",
          "percent-out-of-range",
          A_PERCENT,
          "Donnez la part sur cent : pour un quart, écrivez 25.");
    }
  }

  @Nested
  class A_count {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            12 | 12
            1 234 | 1234
            1\u00a0234\u202f567 | 1234567
            1.234.567 | 1234567
            12,0 | 12
            0 | 0
            1,234 | [number-ambiguous]
            0,125 | [not-whole]
            12,5 | [not-whole]
            -3 | [below-zero]
            (123) | [below-zero]
            n.c. | [type-count]
            environ 300 | [type-count]
            300 à 400 | [type-count]
            ? | [type-count]
            """)
    void is_a_whole_number(String text, String count) {
      assertThat(words(typed(text, COUNT))).isEqualTo(count);
    }

    @Test
    void tells_how_to_mend_what_is_wrong() {
      assertWrong(typed("1,234", COUNT), "1,234", "number-ambiguous", A_COUNT, UNAMBIGUOUS);
      assertWrong(
          typed("12,5", COUNT), "12,5", "not-whole", A_COUNT, "Arrondissez ce nombre à l’unité.");
      assertWrong(
          typed("-3", COUNT),
          "-3",
          "below-zero",
          A_COUNT,
          "Corrigez le signe ou la valeur de cette réponse.");
      assertWrong(typed("environ 300", COUNT), "environ 300", "type-count", A_COUNT, NUMBER_ALONE);
    }

    @Test
    void is_not_taken_from_a_cell_that_shows_a_percentage() {
      assertWrong(percent("2", COUNT), "200\u00a0%", "type-count", A_COUNT, NUMBER_ALONE);
    }
  }

  @Nested
  class A_decimal {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            7,5 | 7.5
            7.5 | 7.5
            1,234 | 1.234
            1 234,5 | 1234.5
            0,1234567 | 0.123457
            -1 | [below-zero]
            7,5 ETP | 7.5
            """)
    void is_a_number_with_its_decimals(String text, String number) {
      assertThat(words(typed(text, DECIMAL))).isEqualTo(number);
    }

    @Test
    void tells_how_to_mend_what_is_wrong() {
      assertWrong(
          typed("7,5 équivalents", DECIMAL),
          "7,5 équivalents",
          "type-decimal",
          A_DECIMAL,
          NUMBER_ALONE);
    }
  }

  @Nested
  class A_day {
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
  }

  @Nested
  class A_choice {
    @ParameterizedTest
    @CsvSource({
      "réalisée,réalisée",
      "REALISEE,réalisée",
      "En  cours,en cours",
      "en-cours,en cours",
      "fait,[choice-unknown]",
      "1,[choice-unknown]",
      "?,[choice-unknown]"
    })
    void is_known_by_its_words_accents_and_case_aside(String text, String wording) {
      assertThat(words(typed(text, STATUS))).isEqualTo(wording);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2",
          "Intelligence artificielle",
          "2 – Intelligence artificielle",
          "2. intelligence artificielle"
        })
    void that_is_numbered_is_known_by_its_number_too(String text) {
      assertThat(words(typed(text, ISSUE))).isEqualTo("Intelligence artificielle");
      assertThat(words(figure("2", ISSUE))).isEqualTo("Intelligence artificielle");
    }

    @Test
    void is_one_of_those_on_offer() {
      assertWrong(
          typed("5", ISSUE),
          "5",
          "choice-unknown",
          "une réponse parmi : 1 – Santé et vaccins ; 2 – Intelligence artificielle ; 3 – Fracture"
              + " climatique ; 4 – Emploi – industrie",
          "Choisissez une des réponses proposées par la liste déroulante.");
      assertThat(words(typed("1 ; 2", ISSUE))).isEqualTo("[choice-unknown]");
      assertThat(words(typed("0", ISSUE))).isEqualTo("[choice-unknown]");
    }
  }

  private static String readback(RawAnswer raw, Asked asked) {
    Value value = Understand.of(raw, asked).value();
    return value == null ? "[choice-unknown]" : Readback.of(raw, value, asked).orElse("");
  }

  @Nested
  class A_figure_with_the_question_s_own_words {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            1.fte | 10,5 ETP | 10,5
            4.communes | 1 233 communes | 1 233
            4.companies | 1 entreprise | 1
            3.training-days/days | 4 jours | [type-decimal]
            1.fte | environ 10 ETP | [type-decimal]
            1.fte | 10 à 12 ETP | [type-decimal]
            4.communes | 12 écoles | [type-count]
            4.communes | 1.233 communes | [number-ambiguous]
            1.budget-actual | 700 k€ | [type-amount]
            """)
    void is_read_and_told(String asked, String typed, String understood) {
      Asked question = Questions.ofBilan(asked);
      RawAnswer raw = new RawAnswer.Typed(typed);
      Understanding understanding = Understand.of(raw, question);
      Value value = understanding.value();
      assertThat(
              value == null
                  ? words(understanding)
                  : Readback.of(raw, value, question).orElse("not told"))
          .isEqualTo(understood);
    }
  }

  @Nested
  class A_choice_not_quite_in_the_list_s_words {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2.actions/status | reporté | reportée
            2.actions/status | Réalisées | réalisée
            2.actions/status | realsiee | réalisée
            2.actions/status | abandoné | abandonnée
            2.actions/status | encours | en cours
            2.actions/status | État : réalisé | réalisée
            5.rural/state | réalisées | réalisé
            5.domex/issue | thème 2 | 2
            5.domex/issue | Thème n° 2 | 2
            5.domex/issue | 2 – Inteligence artificielle | 2
            5.domex/issue | inteligence artificielle | 2 – Intelligence artificielle
            4.schools/level | lycées | lycée
            4.schools/level | colége | collège
            4.schools/académie | académie de Lyon | Lyon
            4.csti-partners/scale | régionale | régional
            4.csti-partners/scale | nationaux | national
            4.csti-partners/relay | tiers-lieux | tiers-lieu
            """)
    void is_read_where_one_alone_is_meant_and_told(String asked, String typed, String understood) {
      assertThat(readback(new RawAnswer.Typed(typed), Questions.ofBilan(asked)))
          .isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            2.actions/status | annulée
            2.actions/status | irréalisée
            2.actions/status | non réalisée
            2.actions/status | réalisée ou reportée
            2.actions/status | réalisée ; reportée
            2.actions/status | réalisée ?
            2.actions/status | rapportée
            2.actions/status | r
            5.domex/issue | 2 – Santé et vaccins
            5.domex/issue | axe 2
            5.domex/issue | thème
            5.domex/issue | 12
            4.schools/level | école
            3.stopped/change | orientée
            2.impact/reached | nom
            """)
    void stays_a_finding_where_it_may_be_another_or_none(String asked, String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), Questions.ofBilan(asked)))
          .isEqualTo("[choice-unknown]");
    }

    @ParameterizedTest
    @CsvSource({"REALISEE", "réalisée.", "« réalisée »", "en-cours"})
    void is_not_told_for_accents_case_and_punctuation(String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), STATUS)).isEmpty();
    }
  }

  @Nested
  class Several_choices_not_quite_in_the_list_s_words {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Axe 1 et axe 3 | 1 ; 3
            axes 1, 2 et 3 | 1 ; 2 ; 3
            axe 2 | 2
            Axe stratégique n° 3 | 3
            1 3 | 1 ; 3
            1.3 | 1 ; 3
            1 & 3 | 1 ; 3
            1 à 3 | 1 ; 2 ; 3
            de 1 à 2 | 1 ; 2
            1-2 | 1 ; 2
            valoriser les competance du territoire | 2 – Valoriser les compétences du territoire
            """)
    void that_are_numbered_are_read_and_told(String typed, String understood) {
      assertThat(readback(new RawAnswer.Typed(typed), AXES)).isEqualTo(understood);
    }

    @Test
    void are_read_where_the_spreadsheet_made_a_number_of_them() {
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("1.3"), false), AXES))
          .isEqualTo("1 ; 3");
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("1.4"), false), AXES))
          .isEqualTo("[choice-unknown]");
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("0.013"), true), AXES))
          .isEqualTo("[choice-unknown]");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Femme, jeune et active | femmes ; jeunes ; actifs
            feemmes + autre | femmes ; autres
            """)
    void in_words_are_read_and_told(String typed, String understood) {
      assertThat(readback(new RawAnswer.Typed(typed), TARGETS)).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1-3",
          "1 – 3",
          "3 à 1",
          "13",
          "1 4",
          "objectif 1",
          "axe 1 ou 3",
          "axe 4",
          "1, 3 ?",
          "partenariats"
        })
    void stay_a_finding_where_they_may_be_others_or_none(String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), AXES)).isEqualTo("[choice-unknown]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactifs", "femmes ; hommes", "jeunes filles"})
    void stay_a_finding_in_words_too(String typed) {
      assertThat(readback(new RawAnswer.Typed(typed), TARGETS)).isEqualTo("[choice-unknown]");
    }

    @Test
    void are_not_told_where_they_stand_in_the_list_s_own_words() {
      assertThat(readback(new RawAnswer.Typed("Femmes, jeunes et actifs"), TARGETS)).isEmpty();
      assertThat(readback(new RawAnswer.Typed("1,3"), AXES)).isEmpty();
      assertThat(readback(new RawAnswer.Figure(new BigDecimal("2"), false), AXES)).isEmpty();
    }
  }

  @Nested
  class Several_choices {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            femmes | femmes
            femmes ; jeunes | femmes & jeunes
            femmes, jeunes et actifs | femmes & jeunes & actifs
            Femmes / Jeunes | femmes & jeunes
            femmes ; femmes | femmes
            femmes ; jeunes ; | femmes & jeunes
            femmes ;; jeunes | femmes & jeunes
            femmes ; enfants | [choice-unknown]
            ; | [choice-unknown]
            , | [choice-unknown]
            """)
    void are_told_apart_by_what_stands_between_them(String text, String wordings) {
      assertThat(words(typed(text, TARGETS))).isEqualTo(wordings);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1 ; 3",
          "1,3",
          "1;3",
          "1\n3",
          "1 et 3",
          "Assurer un accès à tous les publics ; favoriser des approches partenariales et"
              + " pluridisciplinaires"
        })
    void that_are_numbered_may_be_given_by_number(String text) {
      assertThat(typed(text, AXES).value())
          .isEqualTo(
              new Value.Chosen(
                  List.of(
                      "Assurer un accès à tous les publics",
                      "Favoriser des approches partenariales et pluridisciplinaires"),
                  true));
    }

    @Test
    void are_several_even_where_only_one_is_given() {
      assertThat(figure("2", AXES).value())
          .isEqualTo(new Value.Chosen(List.of("Valoriser les compétences du territoire"), true));
    }

    @Test
    void tell_how_to_mend_what_is_wrong() {
      assertWrong(
          typed("femmes ; enfants", TARGETS),
          "femmes ; enfants",
          "choice-unknown",
          "une ou plusieurs réponses parmi : femmes ; jeunes ; actifs ; autres",
          "Choisissez parmi les réponses proposées ; séparez-les par des points-virgules s’il y en"
              + " a plusieurs.");
    }
  }

  @Nested
  class Yes_or_no {
    @ParameterizedTest
    @ValueSource(strings = {"oui", "Oui", "OUI !", "O", "o", "X", "x", "☑", "☒", "✓", "1", "vrai"})
    void is_yes_in_many_ways(String text) {
      assertThat(words(typed(text, YES_NO))).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"non", "Non.", "N", "☐", "0", "FAUX"})
    void is_no_in_many_ways(String text) {
      assertThat(words(typed(text, YES_NO))).isEqualTo("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"✗", "✘"})
    void is_not_guessed_from_a_cross_that_may_be_either(String text) {
      assertWrong(
          typed(text, YES_NO), text, "type-yes-no", "oui ou non", "Répondez par oui ou par non.");
    }

    @Test
    void is_a_ticked_box_or_a_number() {
      assertThat(words(Understand.of(new RawAnswer.Tick(true), YES_NO))).isEqualTo("yes");
      assertThat(words(Understand.of(new RawAnswer.Tick(false), YES_NO))).isEqualTo("no");
      assertThat(words(figure("1", YES_NO))).isEqualTo("yes");
    }

    @Test
    void is_neither_when_it_is_anything_else() {
      assertWrong(
          typed("en partie", YES_NO),
          "en partie",
          "type-yes-no",
          "oui ou non",
          "Répondez par oui ou par non.");
    }
  }

  @Nested
  class A_text {
    @Test
    void is_taken_as_it_is_whatever_the_cell_holds() {
      assertThat(words(typed("n.c. – voir l’annexe", TEXT))).isEqualTo("n.c. – voir l’annexe");
      assertThat(words(figure("1234.5", TEXT))).isEqualTo("1\u00a0234,5");
      assertThat(words(percent("0.5", TEXT))).isEqualTo("50\u00a0%");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "?",
          "???",
          "n.c.",
          "N/C",
          "NC",
          "N/A",
          "n/a",
          "NA",
          "n.a.",
          "à compléter",
          "À COMPLETER.",
          "xxx",
          "…",
          "-",
          "–",
          "tbd"
        })
    void that_is_required_is_no_mark_that_it_is_to_come(String text) {
      assertWrong(
          typed(text, REQUIRED_TEXT),
          text,
          "placeholder",
          "une réponse, non une marque d’attente",
          "Remplacez cette marque par votre réponse ; s’il n’y a rien à répondre, écrivez «\u00a0néant\u00a0»"
              + " ou «\u00a0sans objet\u00a0».");
      assertThat(words(typed(text, TEXT))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "néant",
          "Aucun",
          "sans objet",
          "non applicable",
          "NAF",
          "SARL",
          "à compléter par un mécène",
          "Ελλάδα"
        })
    void that_is_required_may_say_that_there_is_nothing(String text) {
      assertThat(words(typed(text, REQUIRED_TEXT))).isEqualTo(text);
    }

    @Test
    void has_5000_characters_at_most() {
      assertThat(words(typed("é".repeat(5_000), TEXT))).hasSize(5_000);
      assertWrong(
          typed("é".repeat(5_001), TEXT),
          "é".repeat(80) + "…",
          "text-too-long",
          "un texte de 5 000 caractères au plus",
          "Ce texte compte 5\u00a0001 caractères : raccourcissez-le, ou joignez le détail à part.");
    }
  }

  @Nested
  class A_code {
    @ParameterizedTest
    @ValueSource(strings = {"P2020-001", "p2020-001", " P2020 - 001"})
    void is_read_without_spaces_in_capitals(String text) {
      assertThat(words(typed(text, CODE))).isEqualTo("P2020-001");
    }

    @Test
    void is_short() {
      assertWrong(
          typed("la première du programme", CODE),
          "la première du programme",
          "type-code",
          "un code d’action",
          "Reprenez le code du programme, par exemple P2020-001.");
    }
  }

  @Nested
  class A_formula {
    @Test
    void in_error_is_told_for_every_type() {
      for (Asked asked : EVERY_TYPE) {
        Understanding understanding = Understand.of(new RawAnswer.Broken("#REF!"), asked);
        assertThat(understanding.shown()).isEqualTo("#REF!");
        assertThat(words(understanding)).isEqualTo("[formula-broken]");
      }
      assertWrong(
          Understand.of(new RawAnswer.Broken("#DIV/0!"), COUNT),
          "#DIV/0!",
          "formula-broken",
          A_COUNT,
          "La formule de cette cellule est en erreur : remplacez-la par la réponse elle-même.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A", "#VALEUR!", "#NOM?", "#NOMBRE!", "Err:502"})
    void in_error_is_told_where_it_was_pasted_as_a_text(String code) {
      for (Asked asked : EVERY_TYPE) {
        assertThat(typed(code, asked)).isEqualTo(Understand.of(new RawAnswer.Broken(code), asked));
      }
    }

    @Test
    void whose_result_was_never_saved_is_told() {
      assertWrong(
          Understand.of(new RawAnswer.NotComputed("SUM(C7:C9)"), AMOUNT),
          "=SUM(C7:C9)",
          "formula-not-computed",
          AN_AMOUNT,
          "Le résultat de cette formule n’est pas enregistré dans le classeur : ouvrez-le dans"
              + " votre tableur et enregistrez-le de nouveau, ou écrivez la réponse elle-même.");
    }
  }

  @Nested
  class What_comop_writes {
    private final Random random = new Random(20201215);

    @Test
    void in_euros_is_read_back_as_the_same_amount() {
      for (int round = 0; round < 2_000; round++) {
        BigDecimal euros = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2);
        assertThat(typed(French.euros(euros), AMOUNT).value()).isEqualTo(new Value.Figure(euros));
      }
    }

    @Test
    void as_a_number_or_a_percentage_is_read_back_as_the_same() {
      for (int round = 0; round < 2_000; round++) {
        BigDecimal number = BigDecimal.valueOf(random.nextLong(100_000_000L), random.nextInt(7));
        assertThat(number(typed(French.number(number), DECIMAL))).isEqualByComparingTo(number);
        BigDecimal share = BigDecimal.valueOf(random.nextLong(100_000_001L), 6);
        assertThat(number(typed(French.percent(share), PERCENT))).isEqualByComparingTo(share);
      }
    }

    @Test
    void as_a_day_is_read_back_as_the_same_day() {
      for (int round = 0; round < 2_000; round++) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(40_000));
        assertThat(typed(French.day(day), DATE).value()).isEqualTo(new Value.Day(day));
        assertThat(typed(French.longDay(day), DATE).value()).isEqualTo(new Value.Day(day));
      }
    }

    private static BigDecimal number(Understanding understanding) {
      return ((Value.Figure) Objects.requireNonNull(understanding.value())).number();
    }
  }

  @Nested
  class Whatever_is_typed {
    private static final String LIKELY =
        "0123456789 .,;:/()-−+%€$'’\u00a0\u202f\n?#=eExXjJé☑☐٣½²\ud83d\ude00\u0000";

    @Test
    void is_understood_or_told_and_never_breaks_the_reading() {
      Random random = new Random(42);
      for (int round = 0; round < 20_000; round++) {
        String text = text(random);
        for (Asked asked : EVERY_TYPE) {
          Understanding understanding = typed(text, asked);
          assertThat(understanding.value() != null || understanding.trouble() != null)
              .as("%s in %s", text, asked.id())
              .isTrue();
        }
      }
    }

    @Test
    void as_a_number_of_any_size_is_understood_or_told() {
      for (String number : List.of("0", "-1", "1e15", "1.1e15", "-1e300", "1e-300", "0.1234567")) {
        for (Asked asked : EVERY_TYPE) {
          assertThat(words(figure(number, asked))).isNotEmpty();
          assertThat(words(percent(number, asked))).isNotEmpty();
        }
      }
    }

    private static String text(Random random) {
      Stream<String> characters =
          IntStream.range(0, 1 + random.nextInt(14))
              .mapToObj(
                  index ->
                      random.nextInt(10) == 0
                          ? Character.toString(random.nextInt(0x10000))
                          : String.valueOf(LIKELY.charAt(random.nextInt(LIKELY.length()))));
      return characters.collect(Collectors.joining());
    }
  }
}
