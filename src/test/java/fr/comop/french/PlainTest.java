package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write differently does not count. */
class PlainTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Réalisée '       | realisee",
        "REALISEE          | realisee",
        "re\u0301alise\u0301e | realisee",
        "l’œuvre d’Évry    | l oeuvre d evry",
        "1 234,5 €         | 1 234 5",
        "'  — '            | ''",
        "½ journée         | 1 2 journee",
        "n°\u00a03         | n 3",
        "№ 3               | no 3",
        "𝐎ui               | oui",
        "Ǆ                 | dz"
      })
  void accents_case_punctuation_and_spacing(String text, String plain) {
    assertThat(Plain.of(text)).isEqualTo(plain);
  }

  @Test
  void whatever_the_characters() {
    Random random = new Random(20201215);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
      }
      assertThat(Plain.of(text.toString())).isEqualTo(slowly(text.toString()));
    }
  }

  /** The definition, text by text rather than character by character. */
  private static String slowly(String text) {
    return Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .trim();
  }
}
