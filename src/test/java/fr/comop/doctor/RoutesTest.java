package fr.comop.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.doctor.check.Looked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Route files that are as shipped, and such as somebody has spoilt. */
class RoutesTest {
  @TempDir Path routes;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      for (Path one : files.toList()) {
        Files.copy(one, routes.resolve(one.getFileName()));
      }
    }
  }

  private List<String> look() throws Exception {
    return Looked.at(
        new RoutesCheck(
            Looked.settings(
                Map.of(
                    Setting.ROUTES_DIR,
                    routes.toString(),
                    Setting.MAILBOX_ENABLED,
                    "true",
                    Setting.SMTP_ENABLED,
                    "true"))));
  }

  private void write(String name, String from, String to) throws IOException {
    Path file = routes.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void as_shipped_are_in_order() throws Exception {
    assertThat(look()).containsExactly("OK | routes | 8 fichiers se lisent dans " + routes);
  }

  @Test
  void one_that_is_missing_is_named() throws Exception {
    Files.delete(routes.resolve("outbox.camel.yaml"));
    assertThat(look())
        .containsExactly(
            "À CORRIGER | routes | "
                + routes.resolve("outbox.camel.yaml")
                + " n’est pas là | remettez celui de la distribution.");
  }

  @Test
  void one_that_is_no_yaml_or_says_what_camel_does_not_know_is_told_with_why() throws Exception {
    write("intake.camel.yaml", "    id: intake", "    id: [");
    write("mailbox.camel.yaml", "- bean:", "- baen:");
    assertThat(look())
        .hasSize(2)
        .allMatch(one -> one.endsWith(" | corrigez-le, ou remettez celui de la distribution."))
        .anyMatch(one -> one.contains("intake.camel.yaml ne se lit pas : "))
        .anyMatch(
            one -> one.contains("mailbox.camel.yaml ne se lit pas : ") && one.contains("baen"));
  }

  @Test
  void one_without_its_route_is_told() throws Exception {
    write("intake.camel.yaml", "    id: intake", "    id: entrees");
    assertThat(look())
        .containsExactly(
            "À CORRIGER | routes | "
                + routes.resolve("intake.camel.yaml")
                + " ne contient pas la route « intake » | corrigez-le, ou remettez celui de la"
                + " distribution.");
  }

  @Test
  void a_directory_without_any_is_told_once() throws Exception {
    routes = routes.resolve("nowhere");
    assertThat(look())
        .containsExactly(
            "À CORRIGER | routes | "
                + routes
                + " n’en contient aucune | posez-y un lien vers le dossier « routes » de la"
                + " distribution, ou corrigez routes.dir.");
  }
}
