package fr.comop.intake.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Essai",
        "ESSAI – bilan 2020",
        "essai: programme",
        "[Essai] Notre bilan",
        "« Essai » bilan",
        "Re: Essai",
        "RE : essai – rien n’a été enregistré",
        "TR: Re: Essai",
        "Fwd: [essai]",
        "éssai",
        "Essai_bilan 2020.xlsx",
        "essai.xlsx",
        "Essai2.ods"
      })
  void is_what_is_headed_so(String subject) {
    assertThat(Trial.headed(subject)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bilan 2020",
        "Bilan 2020 (essai)",
        "Essais et erreurs",
        "Essaimage : notre bilan",
        "Re: notre essai",
        "Test",
        "bilan essai.xlsx"
      })
  void is_nothing_else(String subject) {
    assertThat(Trial.headed(subject)).isFalse();
  }
}
