package fr.comop.form.check;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that no shipped form asks for, and that a Region's own may. */
class FurtherRulesTest {
  private static final Rule RULE =
      new Rule("own-rule", Severity.ERROR, "trois au moins en {N}", "Complétez.", "article 4.1");

  private static List<Finding> found(RuledCheck check, Filling filling) {
    return check.findings(
        filling.done(), new Circumstances(LocalDate.of(2020, 12, 15), 2021, 2021, Background.NONE));
  }

  private static Finding finding(String question, String label, Place place, String read) {
    return new Finding(
        Severity.ERROR,
        "own-rule",
        question,
        label,
        place,
        read,
        "trois au moins en 2020",
        "Complétez.");
  }

  @Nested
  class At_least {
    private final RuledCheck lines = new AtLeastLines(RULE, "3.networks", 2);
    private final RuledCheck answers =
        new AtLeastFilled(RULE, List.of("1.fte", "1.changes", "3.networks"), 2);

    @Test
    void so_many_lines_are_counted() {
      assertThat(found(lines, Filling.bilan().line("3.networks", "action", "Réseau")))
          .containsExactly(
              finding(
                  "3.networks",
                  "Animation de réseaux et maillage",
                  new Place("3 Compétences", "C1"),
                  "une ligne"));
      assertThat(
              found(
                  lines,
                  Filling.bilan()
                      .line("3.networks", "action", "Réseau")
                      .line("3.networks", "action", "Maillage")))
          .isEmpty();
    }

    @Test
    void so_many_of_several_answers_are_counted_words_and_lines() {
      assertThat(found(answers, Filling.bilan().says("1.fte", "12,5")))
          .containsExactly(
              finding(
                  "1.changes",
                  "Modifications notables de la structure",
                  new Place(Filling.SHEET_1, "C18"),
                  "1 réponse sur 3"));
      assertThat(
              found(
                  answers,
                  Filling.bilan().says("1.fte", "12,5").line("3.networks", "action", "Réseau")))
          .isEmpty();
    }

    @Test
    void what_the_workbook_has_no_room_for_is_told_elsewhere() {
      assertThat(found(lines, Filling.bilan().without("3.networks"))).isEmpty();
    }
  }

  @Nested
  class Required_if {
    private final RuledCheck check =
        new RequiredIf(RULE, "3.training-days", "3.training-centre", List.of("oui"));

    @Test
    void another_answer_wants_one() {
      assertThat(found(check, Filling.bilan().says("3.training-centre", "Oui")))
          .containsExactly(
              finding(
                  "3.training-days",
                  "Journées de formation externe",
                  new Place("3 Compétences", "C5"),
                  "rien, alors que «\u00a0Centre de formation\u00a0» a pour réponse\u00a0: Oui"));
    }

    @Test
    void nothing_is_said_where_it_is_there_or_not_wanted() {
      assertThat(found(check, Filling.bilan())).isEmpty();
      assertThat(found(check, Filling.bilan().says("3.training-centre", "non"))).isEmpty();
      assertThat(
              found(
                  check,
                  Filling.bilan()
                      .says("3.training-centre", "oui")
                      .line("3.training-days", "action", "Stage")))
          .isEmpty();
    }
  }

  @Nested
  class Matches_a_mask {
    @ParameterizedTest
    @CsvSource({
      "99999,69120,true",
      "99999,69 120,true",
      "99999,6912,false",
      "99999,691200,false",
      "99999,6912O,false",
      "AA-9,ab-1,true",
      "AA-9,éà-1,true",
      "AA-9,a1-1,false",
      "*@*.fr,contact@planetarium.fr,true",
      "*@*.fr,contact@planetarium.com,false",
      "W9*,W123456789,true",
      "W9*,w1,true",
      "W9*,W,false",
      "\\A9,A1,true",
      "\\A9,B1,false",
      "*,'',true"
    })
    void sign_by_sign(String mask, String answer, boolean fits) {
      assertThat(Mask.of(mask).fits(answer)).isEqualTo(fits);
    }

    @Test
    void of_which_something_is_left() {
      assertThatIllegalArgumentException().isThrownBy(() -> Mask.of(" "));
      assertThatIllegalArgumentException().isThrownBy(() -> Mask.of("9\\"));
    }

    @Test
    void in_time_whatever_is_asked_and_answered() {
      Mask mask = Mask.of("*A".repeat(100));
      String hostile = "a".repeat(4_999) + "!";
      assertTimeoutPreemptively(ofSeconds(5), () -> assertThat(mask.fits(hostile)).isFalse());
    }

    @Test
    void in_a_question_and_in_each_line() {
      RuledCheck question =
          new Matches(RULE, new Term("1.legal-status", null), List.of(Mask.of("9"), Mask.of("A")));
      assertThat(found(question, Filling.bilan().says("1.legal-status", "association")))
          .containsExactly(
              finding(
                  "1.legal-status",
                  "Statut juridique",
                  new Place(Filling.SHEET_1, "C11"),
                  "association"));
      assertThat(found(question, Filling.bilan().says("1.legal-status", "b"))).isEmpty();
      assertThat(found(question, Filling.bilan())).isEmpty();
      RuledCheck column =
          new Matches(RULE, new Term("3.networks", "details"), List.of(Mask.of("999")));
      assertThat(
              found(
                  column,
                  Filling.bilan()
                      .line("3.networks", "action", "a", "details", "123")
                      .line("3.networks", "action", "b", "details", "12")
                      .line("3.networks", "action", "c")))
          .containsExactly(
              finding(
                  "3.networks",
                  "Animation de réseaux et maillage – Détails",
                  new Place("3 Compétences", "B12"),
                  "12"));
    }
  }
}
