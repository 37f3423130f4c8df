package fr.comop.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.form.Mark;
import fr.comop.form.Place;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import fr.comop.stage.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a figure comes to in one report, by the outline that is shipped. */
class ReckonerTest {
  private static final Configuration PROJECT = Stage.project();

  private static Told told(String figure, Given... given) {
    return Reckoner.of(
        PROJECT
            .outline()
            .figures()
            .filter(one -> one.id().equals(figure))
            .findFirst()
            .orElseThrow(),
        new Version(
            new Submission(
                1,
                "BILAN-2020-X-V1",
                "x",
                "bilan",
                1,
                2020,
                1,
                Outcome.COMPLETE,
                Instant.EPOCH,
                0,
                0),
            PROJECT.forms().find("bilan", 1).orElseThrow(),
            List.of(given),
            List.of(),
            List.of()));
  }

  private static Given number(
      String question, int line, String column, int number, boolean marked) {
    return new Given(
        question,
        line,
        column,
        new Place("1", "C" + (line + 1)),
        marked ? Mark.CELL : null,
        String.valueOf(number),
        null,
        BigDecimal.valueOf(number),
        null);
  }

  private static boolean isMarked(Told told) {
    return told instanceof Told.Known known && known.confidential();
  }

  @Test
  void a_share_of_what_is_marked_is_marked_too() {
    Given share = number("1.share-region", 0, "", 12, false);
    assertThat(isMarked(told("share-region", share, number("1.budget-actual", 0, "", 500, false))))
        .isFalse();
    assertThat(isMarked(told("share-region", share, number("1.budget-actual", 0, "", 500, true))))
        .isTrue();
    Given line = number("1.public-funders", 1, "share", 40, false);
    assertThat(isMarked(told("share-public", line, number("1.budget-actual", 0, "", 500, true))))
        .isTrue();
  }

  @Test
  void shares_of_lines_are_weighed_by_their_lines() {
    Told.Known known =
        (Told.Known)
            told(
                "outside-share",
                number("2.actions", 1, "outside-share", 50, false),
                number("2.actions", 1, "direct", 300, false),
                number("2.actions", 2, "outside-share", 10, false),
                number("2.actions", 2, "direct", 100, false),
                number("2.actions", 3, "outside-share", 90, false));
    assertThat(known.number()).isEqualByComparingTo("40");
    assertThat(known.weight()).isEqualByComparingTo("400");
    assertThat(known.gaps()).isEqualTo(1);
  }

  @Test
  void what_nobody_answered_is_missing() {
    assertThat(told("communes")).isEqualTo(new Told.Missing(Told.Why.NOT_ANSWERED));
    assertThat(told("direct", number("2.actions", 1, "indirect", 4, false)))
        .isEqualTo(new Told.Missing(Told.Why.NOT_ANSWERED));
  }

  private static Given chosen(int line, String column, String wording, boolean marked) {
    return new Given(
        "2.actions",
        line,
        column,
        new Place("2", "D" + (line + 1)),
        marked ? Mark.CELL : null,
        wording,
        wording,
        null,
        null);
  }

  @Test
  void that_a_marked_line_is_not_counted_is_marked_too() {
    Given open = chosen(1, "targets", "femmes", false);
    assertThat(isMarked(told("women", open))).isFalse();
    assertThat(isMarked(told("women", open, chosen(2, "targets", "femmes", true)))).isTrue();
    assertThat(isMarked(told("women", open, chosen(2, "targets", "jeunes", true))))
        .as("else the line would be known not to be for women")
        .isTrue();
    assertThat(isMarked(told("women", chosen(2, "targets", "jeunes", true)))).isTrue();
    assertThat(
            isMarked(
                told(
                    "direct",
                    number("2.actions", 1, "direct", 30, false),
                    number("2.actions", 2, "indirect", 4, true))))
        .as("else the line would be known to say nothing")
        .isTrue();
  }
}
