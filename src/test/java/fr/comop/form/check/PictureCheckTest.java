package fr.comop.form.check;

import static fr.comop.form.check.Filling.SHEET_6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.comop.form.Finding;
import fr.comop.form.Place;
import fr.comop.form.Severity;
import org.junit.jupiter.api.Test;

/** The check of the pictures of section 6. */
class PictureCheckTest {
  private static final String EXPECTED =
      "le logo, la plaque Région (et les roll-ups) et les supports de communication, en images";
  private static final String ADVICE =
      "Collez les images manquantes dans la feuille «\u00a06 Communication\u00a0», sous la question à"
          + " laquelle elles répondent, ou joignez-les au courriel avec le classeur.";

  @Test
  void are_owed_all_three() {
    assertThat(
            Filling.bilan()
                .picture("6.logo")
                .picture("6.plaque")
                .picture("6.materials")
                .findings("communication-pictures"))
        .isEmpty();
  }

  @Test
  void are_an_error_where_there_is_none_at_all() {
    assertThat(Filling.bilan().findings("communication-pictures"))
        .containsExactly(
            new Finding(
                Severity.ERROR,
                "communication-pictures",
                "6.logo",
                "Logo de la structure",
                new Place(SHEET_6, "C1"),
                "aucune image",
                EXPECTED,
                ADVICE));
  }

  @Test
  void are_a_remark_for_each_kind_that_is_missing() {
    assertThat(Filling.bilan().picture("6.plaque").findings("communication-pictures"))
        .containsExactly(
            new Finding(
                Severity.WARNING,
                "communication-pictures",
                "6.logo",
                "Logo de la structure",
                new Place(SHEET_6, "C1"),
                "aucune image",
                "une image pour «\u00a0Logo de la structure\u00a0»",
                ADVICE),
            new Finding(
                Severity.WARNING,
                "communication-pictures",
                "6.materials",
                "Supports de communication",
                new Place(SHEET_6, "C3"),
                "aucune image",
                "une image pour «\u00a0Supports de communication\u00a0»",
                ADVICE));
  }

  @Test
  void are_named_where_one_kind_alone_is_missing() {
    assertThat(
            Filling.bilan()
                .picture("6.logo")
                .picture("6.materials")
                .findings("communication-pictures"))
        .extracting(Finding::read, Finding::expected)
        .containsExactly(
            tuple("aucune image", "une image pour «\u00a0Plaque Région et roll-ups\u00a0»"));
  }
}
