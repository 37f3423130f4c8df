package fr.comop;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The route files say only what Camel understands: they are checked against its own schema. */
class RouteFilesTest {
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (InputStream schema =
        RouteFilesTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(Objects.requireNonNull(schema));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Path> routeFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files
          .filter(file -> file.toString().endsWith(".camel.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Set<ValidationMessage> mistakes(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML);
  }

  @ParameterizedTest
  @MethodSource("routeFiles")
  void every_file_follows_the_schema(Path file) throws IOException {
    // The schema knows no placeholder where a number is due.
    String yaml = Files.readString(file).replace("\"{{retries}}\"", "1");
    assertThat(mistakes(yaml)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routeFiles")
  void every_route_has_an_id_and_says_what_it_does(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    long routes = lines.stream().filter(line -> line.matches("- route(Template)?:")).count();
    assertThat(lines.stream().filter(line -> line.matches(" {4}id: \\S+"))).hasSize((int) routes);
    assertThat(lines.get(0)).startsWith("#");
  }

  @ParameterizedTest
  @MethodSource("routeFiles")
  void no_script_stands_in_a_file(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContainPattern(
            Pattern.compile(
                "^\\s*(groovy|js|joor|java|mvel|ognl|spel|setHeader):", Pattern.MULTILINE));
  }

  @Test
  void a_file_with_a_step_that_camel_does_not_know_is_refused() {
    String wrong =
        """
        - route:
            id: wrong
            from:
              uri: direct:wrong
              steps:
                - baen:
                    ref: intake
        """;
    assertThat(mistakes(wrong).toString()).contains("baen");
    assertThat(mistakes(wrong.replace("baen", "bean"))).isEmpty();
  }

  @Test
  void a_file_whose_route_begins_nowhere_is_refused() {
    assertThat(mistakes("- route:\n    id: wrong\n").toString()).contains("from");
  }
}
