package fr.comop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References as people write them. */
class NumberingTest {
  private static final Numbering ARRIVALS = new Numbering("AR", 6);

  @Test
  void fills_small_numbers_up_and_lets_large_ones_grow() {
    assertThat(ARRIVALS.reference(12)).isEqualTo("AR-000012");
    assertThat(ARRIVALS.reference(12_345_678)).isEqualTo("AR-12345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AR-000012", "ar-000012", "AR-12", "12", "000012"})
  void understands_what_people_make_of_it(String written) {
    assertThat(ARRIVALS.number(written)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AR-", "D-0012", "douze", "-12", "1.2", "9999999999999999999"})
  void declines_what_is_none_and_shows_one(String written) {
    assertThatExceptionOfType(Declined.class)
        .isThrownBy(() -> ARRIVALS.number(written))
        .withMessage("« " + written + " » n’est pas une référence ; exemple : AR-000012.");
  }
}
