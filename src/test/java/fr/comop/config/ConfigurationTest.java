package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  @Test
  void theProjectsOwnConfigurationIsRead() {
    Configuration configuration = Configuration.read(Path.of("config"), Map.of());
    assertThat(configuration.forms()).containsOnlyKeys("bilan", "programme");
    assertThat(configuration.convention().beneficiaries()).hasSize(11);
  }
}
