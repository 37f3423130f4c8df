package fr.comop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the configuration that is shipped, to change and to read. */
abstract class ConfigurationFolder {
  static final String BILAN = "forms/bilan.yaml";
  static final String STRUCTURES = "structures.yaml";
  static final String CONVENTION = "conventions/comop-2020-2022.yaml";

  @TempDir Path home;
  Path directory;

  @BeforeEach
  void copyWhatIsShipped() throws IOException {
    directory = home.resolve("config");
    Path shipped = Path.of("config");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(shipped.relativize(file).toString()));
      }
    }
  }

  Configuration read(Map<String, String> environment) {
    return Configuration.read(directory, environment);
  }

  void change(String file, String from, String to) throws IOException {
    String text = Files.readString(directory.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(
        directory.resolve(file),
        text.substring(0, text.indexOf(from))
            + to
            + text.substring(text.indexOf(from) + from.length()));
  }

  /** The mistake told, with paths as seen from the config directory. */
  String mistake(Map<String, String> environment) {
    ConfigMistake mistake = catchThrowableOfType(ConfigMistake.class, () -> read(environment));
    assertThat(mistake).as("a mistake").isNotNull();
    return String.valueOf(mistake.getMessage()).replace(directory + "/", "").replace('\u00a0', ' ');
  }

  String mistake() {
    return mistake(Map.of());
  }

  /** Where a text first stands: "forms/bilan.yaml:12". */
  String at(String file, String text) throws IOException {
    String before =
        Files.readString(directory.resolve(file)).split(java.util.regex.Pattern.quote(text), 2)[0];
    return file + ":" + (before.lines().count() + (before.endsWith("\n") ? 1 : 0));
  }

  void assertMistake(String file, String from, String to, String told) throws IOException {
    assertMistake(file, from, to, to, told);
  }

  void assertMistake(String file, String from, String to, String where, String told)
      throws IOException {
    change(file, from, to);
    assertThat(mistake()).isEqualTo(at(file, where) + ": " + told);
  }
}
