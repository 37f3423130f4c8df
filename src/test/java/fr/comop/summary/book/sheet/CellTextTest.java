package fr.comop.summary.book.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that are longer than a cell. */
class CellTextTest {
  @Test
  void what_is_longer_than_a_cell_says_that_it_is_cut() {
    assertThat(CellText.held("é".repeat(40_000)))
        .hasSize(32_767)
        .endsWith(
            "é […] Coupé ici\u00a0: ce texte a 40000 caractères, une cellule en tient 32767. Le"
                + " document reçu l’a en entier.");
  }

  @Test
  void what_just_fits_is_whole() {
    String text = "é".repeat(32_767);
    assertThat(CellText.held(text)).isEqualTo(text);
  }

  @Test
  void no_character_is_cut_in_two() {
    assertThat(CellText.held("\ud83d\ude80".repeat(20_000)))
        .hasSizeLessThanOrEqualTo(32_767)
        .contains("\ud83d\ude80 […]");
    assertThat(CellText.held("a" + "\ud83d\ude80".repeat(20_000))).contains("\ud83d\ude80 […]");
  }
}
