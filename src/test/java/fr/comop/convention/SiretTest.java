package fr.comop.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiretTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "20005376700014, true, a Région’s",
    "35600000000048, true, the head office of La Poste",
    "35600000000015, true, a post office, whose digits add up to twenty",
    "35600000000016, false, a post office mistyped",
    "20005376700015, false, a digit mistyped",
    "20005376800004, false, the key of the company alone is wrong",
    "2000537670001, false, a digit too few",
    "٢0005376700014, false, a digit of another script",
    "'', false, nothing",
  })
  void is_fourteen_digits_with_their_keys(String text, boolean isOne, String why) {
    assertThat(Siret.isOne(text)).as(why).isEqualTo(isOne);
  }
}
