package fr.comop.form.typed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Asked;
import fr.comop.form.Questions;
import fr.comop.form.Value;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers with a unit behind them: the question's own is read, any other is asked about. */
class UnitTest {
  private static final Map<Asked, List<String>> UNITS =
      Map.of(
          Questions.ofBilan("2.actions/direct"), List.of("visiteurs", "participants", "personnes"),
          Questions.ofBilan("2.actions/school-pupils"), List.of("élèves", "scolaires"),
          Questions.ofBilan("4.communes"), List.of("communes"),
          Questions.ofBilan("4.companies"), List.of("entreprises"),
          Questions.ofBilan("3.training-days/days"), List.of("jours", "journées", "j"),
          Questions.ofBilan("2.actions/visit-minutes"), List.of("minutes", "min", "mn"),
          Questions.ofBilan("1.fte"), List.of("ETP", "équivalents temps plein"));

  private final Random random = new Random(20201215);

  private static Understanding typed(String text, Asked asked) {
    return Understand.of(new RawAnswer.Typed(text), asked);
  }

  @Test
  void of_the_question_leaves_the_number_that_was_written() {
    UNITS.forEach(
        (asked, units) -> {
          for (int round = 0; round < 300; round++) {
            String unit = units.get(random.nextInt(units.size()));
            BigDecimal number = BigDecimal.valueOf(10 + random.nextInt(9_000));
            String text =
                (random.nextBoolean() ? French.number(number) : number.toPlainString())
                    + (random.nextBoolean() ? " " : "\u00a0")
                    + (random.nextInt(4) == 0 ? unit.toUpperCase(Locale.FRENCH) : unit);
            assertThat(typed(text, asked).value())
                .as(text + " in " + asked.label())
                .isEqualTo(new Value.Figure(number));
          }
        });
  }

  @Test
  void behind_none_says_zero_and_is_told() {
    Understanding none = typed("Aucun élève", Questions.ofBilan("2.actions/school-pupils"));
    assertThat(Understood.words(none)).isEqualTo("0 [number-in-words]");
    assertThat(
            Understood.words(typed("aucune classe", Questions.ofBilan("2.actions/school-pupils"))))
        .isEqualTo("[type-count]");
  }

  @Test
  void is_asked_of_the_cell_s_format_where_it_shows_a_day_or_an_hour() {
    for (RawAnswer raw :
        List.of(new RawAnswer.Day(LocalDate.of(1900, 9, 6)), new RawAnswer.Clock(43_200))) {
      assertThat(Understand.of(raw, Questions.ofBilan("2.actions/direct")).trouble())
          .isNotNull()
          .extracting(Understanding.Trouble::check, Understanding.Trouble::advice)
          .containsExactly(
              "type-count",
              "Le tableur a mis cette cellule au format d’une date ou d’une heure : choisissez pour"
                  + " elle le format « Standard » ou « Nombre », puis écrivez le nombre seul.");
    }
  }

  @Test
  void of_another_question_is_never_taken() {
    List<String> all =
        new ArrayList<>(
            List.of(
                "€", "%", "classes", "écoles", "heures", "h", "mois", "km", "visites", "actions"));
    UNITS.values().forEach(all::addAll);
    UNITS.forEach(
        (asked, own) -> {
          for (String unit : all) {
            boolean hours =
                asked.units().contains("minutes") && List.of("h", "heures").contains(unit);
            if (!own.contains(unit) && !hours) {
              assertThat(typed("12 " + unit, asked).value())
                  .as("12 " + unit + " in " + asked.label())
                  .isNull();
            }
          }
        });
  }

  @Test
  void stands_behind_one_number_and_nothing_else() {
    UNITS.forEach(
        (asked, units) -> {
          for (String around :
              List.of(
                  "environ 12 %s",
                  "12 à 15 %s",
                  "12-15 %s",
                  "> 12 %s",
                  "12 %s ?",
                  "12 %s dont 3",
                  "12 %s environ",
                  "~12 %s",
                  "12 + 3 %s",
                  "plus de 12 %s",
                  "12 ou 13 %s")) {
            String text = around.formatted(units.get(0));
            assertThat(typed(text, asked).value()).as(text).isNull();
          }
        });
  }
}
