package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** An instant as people in France read it. */
class FrenchInstantTest {
  private static Instant inParis(int month, int day, int hour, int minute) {
    return LocalDateTime.of(2020, month, day, hour, minute).atZone(Deliverable.ZONE).toInstant();
  }

  @Test
  void is_told_in_words_by_the_clocks_of_the_convention() {
    assertThat(FrenchInstant.of(inParis(12, 15, 14, 5)))
        .isEqualTo("mardi 15 décembre 2020 à 14\u00a0h\u00a005");
    assertThat(FrenchInstant.of(inParis(7, 1, 0, 1)))
        .isEqualTo("mercredi 1er juillet 2020 à 0\u00a0h\u00a001");
  }

  @Test
  void of_midnight_is_a_day_whose_hour_nobody_knows() {
    assertThat(FrenchInstant.of(inParis(7, 1, 0, 0))).isEqualTo("mercredi 1er juillet 2020");
  }

  @Test
  void belongs_to_the_day_that_has_begun_in_paris_though_not_in_greenwich() {
    assertThat(FrenchInstant.brief(Instant.parse("2020-12-15T23:30:00Z")))
        .isEqualTo("16/12/2020 00:30");
    assertThat(FrenchInstant.brief(Instant.parse("2020-07-14T22:00:00Z")))
        .isEqualTo("15/07/2020 00:00");
  }
}
