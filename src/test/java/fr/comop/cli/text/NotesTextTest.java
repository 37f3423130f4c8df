package fr.comop.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Outside;
import fr.comop.form.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "notes" tells people. */
class NotesTextTest {
  @Test
  void nothing_stands_outside_of_the_questions() {
    assertThat(NotesText.of(List.of())).isEqualTo("Rien n’est écrit hors des questions.");
  }

  @Test
  void each_is_a_line_after_where_it_stands() {
    assertThat(
            NotesText.of(
                List.of(
                    new Outside(new Place("Brouillon", "B2"), "À voir ?"),
                    new Outside(new Place("Notes", ""), "50 %"))))
        .isEqualTo("Brouillon B2\u00a0: À voir\u00a0?\nNotes\u00a0: 50\u00a0%");
  }

  @Test
  void a_cell_does_not_steer_the_terminal() {
    assertThat(NotesText.of(List.of(new Outside(new Place("N\u001b", "A1"), "\u001b[31m\trouge"))))
        .isEqualTo("N A1\u00a0: [31m rouge");
  }
}
