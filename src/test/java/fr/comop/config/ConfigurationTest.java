package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.comop.convention.Grant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is shipped, and what has to be there. */
class ConfigurationTest extends ConfigurationFolder {
  @Test
  void is_read_without_a_word() {
    Configuration configuration = read(Map.of());
    assertThat(configuration.forms().ids()).containsExactly("bilan", "programme");
    assertThat(configuration.conventions().beneficiaries()).hasSize(11);
    assertThat(configuration.forms().latest("bilan").orElseThrow().questions()).hasSize(61);
  }

  @Test
  void knows_of_each_grant_its_reference_and_whether_the_next_waits() throws IOException {
    change(
        "conventions/comop-2020-2022.yaml",
        "{year: 2020, amount: 90000.00, source: convention, waits: true}",
        "{year: 2020, amount: 90000.00, source: convention, waits: true, reference: 20 CSTI 01}");
    assertThat(
            read(Map.of()).conventions().all().get(0).party("planetarium").orElseThrow().grants())
        .containsExactly(
            new Grant(2020, new BigDecimal("90000.00"), false, "20 CSTI 01", true),
            new Grant(2021, new BigDecimal("90000.00"), false, "", true),
            new Grant(2022, new BigDecimal("90000.00"), false, "", false));
  }

  @Test
  void has_to_be_there() {
    Path nowhere = directory.resolve("nowhere");
    assertThat(
            catchThrowableOfType(ConfigMistake.class, () -> Configuration.read(nowhere, Map.of())))
        .hasMessage(
            nowhere
                + "\u00a0: ce dossier n’existe pas\u00a0; lancez comop là où est son dossier"
                + " config, ou donnez-le par --config DOSSIER");
  }

  @Test
  void has_forms_and_a_campaign() throws IOException {
    Files.move(directory.resolve("forms"), directory.resolve("form"));
    assertThat(mistake()).isEqualTo("forms : il n’y a rien de ce nom ; restaurez-le");
    Files.move(directory.resolve("form"), directory.resolve("forms"));
    Files.delete(directory.resolve("campaign.yaml"));
    assertThat(mistake()).isEqualTo("campaign.yaml : il n’y a rien de ce nom ; restaurez-le");
  }
}
