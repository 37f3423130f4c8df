package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
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
  void has_to_be_there() {
    Path nowhere = directory.resolve("nowhere");
    assertThat(
            catchThrowableOfType(ConfigMistake.class, () -> Configuration.read(nowhere, Map.of())))
        .hasMessage(
            nowhere
                + ": no such directory; run comop where its config directory is, or name it with"
                + " --config DIR");
  }

  @Test
  void has_forms_and_a_campaign() throws IOException {
    Files.move(directory.resolve("forms"), directory.resolve("form"));
    assertThat(mistake()).isEqualTo("forms: cannot be read (forms)");
    Files.move(directory.resolve("form"), directory.resolve("forms"));
    Files.delete(directory.resolve("campaign.yaml"));
    assertThat(mistake()).isEqualTo("campaign.yaml: cannot be read (campaign.yaml)");
  }
}
