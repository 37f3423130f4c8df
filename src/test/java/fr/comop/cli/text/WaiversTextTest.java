package fr.comop.cli.text;

import static fr.comop.cli.MadeByHand.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Conventions;
import fr.comop.form.Questions;
import fr.comop.intake.assessment.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What "waive" tells people. */
class WaiversTextTest {
  private static final Conventions CONVENTIONS = Questions.SHIPPED.conventions();
  private static final LocalDate LAST_DAY = LocalDate.parse("2020-12-31");

  private static Waiver waiver(@Nullable String question, @Nullable Instant ended) {
    return new Waiver(
        7,
        "clevos",
        "bilan",
        2020,
        "required",
        question,
        "Par courrier",
        LAST_DAY,
        "compte ctest",
        at("2020-12-10T09:12"),
        ended);
  }

  private static String state(Waiver waiver, LocalDate today) {
    String row = WaiversText.of(List.of(waiver), today, CONVENTIONS).lines().toList().get(3);
    return row.split(" *[│║] *", -1)[4];
  }

  @Test
  void none_is_given() {
    assertThat(WaiversText.of(List.of(), LAST_DAY, CONVENTIONS))
        .isEqualTo("Aucun contrôle n’est levé.");
  }

  @Test
  void each_is_told_with_its_document_and_who_gave_it() {
    assertThat(WaiversText.of(List.of(waiver("1.fte", null)), LAST_DAY, CONVENTIONS))
        .isEqualTo(
            """
            ╔════════╤══════════════════════════════╤═══════════════════════════════╤═════════════════════╤══════════════╤══════════════╗
            ║ Réf.   │ Document                     │ Contrôle                      │ État                │ Raison       │ Par          ║
            ╠════════╪══════════════════════════════╪═══════════════════════════════╪═════════════════════╪══════════════╪══════════════╣
            ║ D-0007 │ bilan annuel 2020 des Clévos │ «\u00a0required\u00a0» (question 1.fte) │ jusqu’au 31/12/2020 │ Par courrier │ compte ctest ║
            ╚════════╧══════════════════════════════╧═══════════════════════════════╧═════════════════════╧══════════════╧══════════════╝""");
  }

  @Test
  void it_holds_its_last_day_through_and_is_over_the_day_after() {
    assertThat(state(waiver(null, null), LAST_DAY)).isEqualTo("jusqu’au 31/12/2020");
    assertThat(state(waiver(null, null), LAST_DAY.plusDays(1))).isEqualTo("échue le 31/12/2020");
  }

  @Test
  void that_it_was_ended_is_told_by_the_day_in_France() {
    Instant nearMidnight = Instant.parse("2020-12-20T23:30:00Z");
    assertThat(state(waiver(null, nearMidnight), LAST_DAY)).isEqualTo("a pris fin le 21/12/2020");
  }

  @Test
  void one_that_was_just_given_is_told_in_a_sentence() {
    assertThat(WaiversText.given(waiver(null, null), CONVENTIONS))
        .isEqualTo(
            "D-0007\u00a0: le contrôle «\u00a0required\u00a0» est levé pour le bilan annuel 2020 des"
                + " Clévos jusqu’au 31/12/2020.");
    assertThat(WaiversText.given(waiver("1.fte", null), CONVENTIONS))
        .contains("«\u00a0required\u00a0» (question 1.fte) est levé");
  }
}
