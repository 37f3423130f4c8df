package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
}
