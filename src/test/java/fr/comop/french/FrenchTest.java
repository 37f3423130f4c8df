package fr.comop.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {
  @Test
  void no_line_ends_before_the_signs_that_follow_a_space() {
    assertThat(French.typeset("« 12,5 % » : 3 € ; oui ?"))
        .isEqualTo("«\u00a012,5\u00a0%\u00a0»\u00a0: 3\u00a0€\u00a0; oui\u00a0?");
  }

  @Test
  void what_follows_a_dash_begins_anew() {
    assertThat(French.typeset(" - % de financement – % privé"))
        .isEqualTo(" - % de financement – % privé");
  }

  @ParameterizedTest
  @CsvSource({
    "ALTEC Sciences, d’ALTEC Sciences",
    "Hexagone de Meylan, d’Hexagone de Meylan",
    "La Ronde, de la Ronde",
    "Les Clévos, des Clévos",
    "Planétarium, de Planétarium"
  })
  void a_name_after_de_is_said_as_people_say_it(String name, String said) {
    assertThat(French.of(name)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | ''
          2020 | 2020
          2020,2021 | 2020 et 2021
          2020,2021,2022 | 2020, 2021 et 2022
          """)
  void things_one_after_the_other_end_with_et(String things, String said) {
    assertThat(French.list(Arrays.stream(things.split(",")).filter(one -> !one.isEmpty()).toList()))
        .isEqualTo(said);
  }

  @Test
  void things_are_told_in_their_own_order_and_words() {
    assertThat(French.list(new TreeSet<>(Set.of(2021, 2020)))).isEqualTo("2020 et 2021");
  }
}
