package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A table on the terminal. */
class ColumnsTest {
  private static final int WIDEST = 14;

  private final Columns table = new Columns(WIDEST, "De", "Objet");

  @Test
  void is_as_wide_as_what_stands_in_it() {
    table.add("a@b.example", "Bilan");
    table.add("x", "");
    assertThat(table)
        .hasToString(
            """
            ╔═════════════╤═══════╗
            ║ De          │ Objet ║
            ╠═════════════╪═══════╣
            ║ a@b.example │ Bilan ║
            ╟─────────────┼───────╢
            ║ x           │       ║
            ╚═════════════╧═══════╝""");
  }

  @Test
  void breaks_a_long_cell_between_words_and_a_long_word_anywhere() {
    table.add("l’année prochaine", "BILAN-2020-PLANETARIUM-V1");
    assertThat(table)
        .hasToString(
            """
            ╔══════════════╤══════════════╗
            ║ De           │ Objet        ║
            ╠══════════════╪══════════════╣
            ║ l’année      │ BILAN-2020-P ║
            ║ prochaine    │ LANETARIUM-V ║
            ║              │ 1            ║
            ╚══════════════╧══════════════╝""");
  }

  @Test
  void keeps_the_lines_of_a_cell() {
    table.add("a\nb", "c");
    assertThat(table.toString()).contains("║ a  │ c     ║\n║ b  │       ║");
  }

  @Test
  void sets_French_signs_apart_with_a_space_that_does_not_break() {
    table.add("Reçu ?", "« ETP »");
    assertThat(table.toString()).contains("║ Reçu\u00a0? │ «\u00a0ETP\u00a0» ║");
  }

  @Test
  void lets_nothing_that_people_wrote_steer_the_terminal() {
    table.add("\u001b[2Ja\u0007\r\u007f", "b\u009b31m\u202exslx.exe");
    assertThat(table.toString()).contains("║ [2Ja │ b31mxslx.exe ║");
  }

  @Test
  void keeps_words_apart_that_a_tab_parts() {
    table.add("Bilan\t2020", "");
    assertThat(table.toString()).contains("║ Bilan 2020 │");
  }
}
