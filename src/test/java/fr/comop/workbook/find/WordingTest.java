package fr.comop.workbook.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How labels are told apart. */
class WordingTest {
  @Test
  void leaves_out_what_does_not_tell_one_label_from_the_other() {
    assertThat(
            List.of(
                "Dépenses totales réellement effectuées",
                "DEPENSES TOTALES REELLEMENT EFFECTUEES *",
                "1.2) Dépenses totales\nréellement\u00a0effectuées :",
                "a) dépenses totales réellement effectuées"))
        .extracting(Wording::key)
        .containsOnly("depenses totales reellement effectuees");
  }

  @Test
  void is_the_same_for_every_year() {
    assertThat(
            List.of(
                "Y a-t-il eu en {N} des évolutions d’ETP ?",
                "Y a-t-il eu en 2019 des évolutions d'ETP ?"))
        .extracting(Wording::key)
        .containsOnly("il eu en n des evolutions d etp");
    assertThat(Wording.key("Actions prévues (2020 à 2022)"))
        .isEqualTo(Wording.key("Actions prévues ({N+1})"));
  }

  @Test
  void mistyped_stands_for_the_one_that_is_near_beyond_doubt() {
    List<String> keys =
        List.of("frequentation directe attendue", "frequentation indirecte attendue", "lieux");
    assertThat(Wording.nearest("frequentation drecte attendue", keys))
        .contains("frequentation directe attendue");
    assertThat(Wording.nearest("frequentation indirecte attendues", keys))
        .contains("frequentation indirecte attendue");
    assertThat(Wording.nearest("frequentation in directe attendue", keys))
        .contains("frequentation indirecte attendue");
    assertThat(Wording.nearest("frequentation idirecte attendue", keys)).isEmpty();
    assertThat(Wording.nearest("cieux", keys)).contains("lieux");
    assertThat(Wording.nearest("jeux", keys)).isEmpty();
  }
}
