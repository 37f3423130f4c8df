package fr.comop.form.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {
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
}
