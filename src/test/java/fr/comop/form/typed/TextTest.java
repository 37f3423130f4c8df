package fr.comop.form.typed;

import static fr.comop.form.typed.Understood.CODE;
import static fr.comop.form.typed.Understood.REQUIRED_TEXT;
import static fr.comop.form.typed.Understood.TEXT;
import static fr.comop.form.typed.Understood.assertWrong;
import static fr.comop.form.typed.Understood.figure;
import static fr.comop.form.typed.Understood.percent;
import static fr.comop.form.typed.Understood.typed;
import static fr.comop.form.typed.Understood.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.form.Severity;
import fr.comop.form.Value;
import fr.comop.french.Nothing;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts and codes are understood. */
class TextTest {
  @Nested
  class A_text {
    @Test
    void is_taken_as_it_is_whatever_the_cell_holds() {
      assertThat(words(typed("n.c. – voir l’annexe", TEXT))).isEqualTo("n.c. – voir l’annexe");
      assertThat(words(figure("1234.5", TEXT))).isEqualTo("1\u00a0234,5");
      assertThat(words(percent("0.5", TEXT))).isEqualTo("50\u00a0%");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "?",
          "???",
          "n.c.",
          "N/C",
          "NC",
          "N/A",
          "n/a",
          "NA",
          "n.a.",
          "à compléter",
          "À COMPLETER.",
          "xxx",
          "…",
          "-",
          "–",
          "tbd"
        })
    void that_is_required_is_no_mark_that_it_is_to_come(String text) {
      assertWrong(
          typed(text, REQUIRED_TEXT),
          text,
          "placeholder",
          "une réponse, non une marque d’attente",
          "Remplacez cette marque par votre réponse ; s’il n’y a rien à répondre, écrivez «\u00a0néant\u00a0»"
              + " ou «\u00a0sans objet\u00a0».");
      assertThat(typed(text, TEXT).saysNothing()).isEqualTo(Nothing.sign(text));
      assertThat(typed(text, TEXT).trouble()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "néant",
          "Aucun",
          "sans objet",
          "non applicable",
          "NAF",
          "SARL",
          "à compléter par un mécène",
          "Ελλάδα"
        })
    void that_is_required_may_say_that_there_is_nothing(String text) {
      assertThat(words(typed(text, REQUIRED_TEXT))).isEqualTo(text);
    }

    @Test
    void is_read_as_far_as_5000_characters_and_the_rest_is_a_remark() {
      assertThat(words(typed("é".repeat(5_000), TEXT))).hasSize(5_000);
      Understanding longer = typed("é".repeat(5_001), TEXT);
      assertThat(longer.value()).isEqualTo(new Value.Text("é".repeat(5_000)));
      assertThat(longer.shown()).isEqualTo("é".repeat(80) + "…");
      assertThat(longer.trouble())
          .isEqualTo(
              new Understanding.Trouble(
                  Severity.WARNING,
                  "text-too-long",
                  "un texte de 5 000 caractères au plus",
                  "Ce texte compte 5\u00a0001 caractères : nous n’en lisons que les 5 000 premiers."
                      + " Raccourcissez-le, ou joignez le détail à part, si la suite importe."));
    }
  }

  @Nested
  class A_code {
    @ParameterizedTest
    @ValueSource(strings = {"P2020-001", "p2020-001", " P2020 - 001"})
    void is_read_without_spaces_in_capitals(String text) {
      assertThat(words(typed(text, CODE))).isEqualTo("P2020-001");
    }

    @Test
    void is_short() {
      assertWrong(
          typed("la première du programme", CODE),
          "la première du programme",
          "type-code",
          "un code d’action",
          "Reprenez le code du programme, par exemple P2020-001.");
    }
  }
}
