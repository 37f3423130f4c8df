package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which routes run by which settings. */
class FlowsTest {
  private static final List<Setting> SWITCHES =
      List.of(
          Setting.MAILBOX_ENABLED,
          Setting.FOLDER_ENABLED,
          Setting.SMTP_ENABLED,
          Setting.REMINDERS_ENABLED,
          Setting.SUMMARIES_ENABLED);

  private static Settings settings(Map<Setting, String> changes) {
    return Configuration.read(Path.of("config"), Map.of()).settings().with(changes);
  }

  private static Flows with(Setting... on) {
    Map<Setting, String> changes = new EnumMap<>(Setting.class);
    SWITCHES.forEach(one -> changes.put(one, String.valueOf(List.of(on).contains(one))));
    return new Flows(settings(changes), List.of("outbox-1", "outbox-2"));
  }

  private static List<String> files(Flows flows) {
    return Arrays.stream(flows.files().split(","))
        .map(file -> Path.of(file.substring("file:".length())).getFileName().toString())
        .toList();
  }

  @Test
  void the_intake_always_runs() {
    assertThat(with().all()).containsExactly("intake", "press", "notices", "returns");
    assertThat(files(with()))
        .containsExactly(
            "errors.camel.yaml",
            "intake.camel.yaml",
            "press.camel.yaml",
            "notices.camel.yaml",
            "returns.camel.yaml");
  }

  @Test
  void each_other_runs_where_it_is_switched_on() {
    assertThat(with(Setting.MAILBOX_ENABLED).all())
        .containsExactly("intake", "mailbox", "press", "notices", "returns");
    assertThat(with(Setting.FOLDER_ENABLED).all())
        .containsExactly("intake", "folder", "press", "notices", "returns");
    assertThat(with(Setting.REMINDERS_ENABLED).all())
        .containsExactly("intake", "press", "reminders", "notices", "returns");
    assertThat(with(Setting.SUMMARIES_ENABLED).all())
        .containsExactly("intake", "press", "summaries", "notices", "returns");
  }

  @Test
  void one_file_serves_all_postmen() {
    Flows flows = with(Setting.SMTP_ENABLED);
    assertThat(flows.all())
        .containsExactly("intake", "press", "outbox-1", "outbox-2", "notices", "returns");
    assertThat(files(flows))
        .containsExactly(
            "errors.camel.yaml",
            "intake.camel.yaml",
            "press.camel.yaml",
            "outbox.camel.yaml",
            "notices.camel.yaml",
            "returns.camel.yaml");
  }

  @Test
  void reminders_summaries_and_letters_are_not_waited_for_until_all_is_dealt_with()
      throws IOException {
    Flows all = with(SWITCHES.toArray(Setting[]::new));
    assertThat(all.drained())
        .containsExactly("intake", "mailbox", "folder", "press", "outbox-1", "outbox-2");
    assertThat(all.waysIn()).containsExactly("intake", "mailbox", "folder");
    assertThat(files(all)).as("no file lies there in vain").hasSameElementsAs(routeFiles());
  }

  private static List<String> routeFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void a_file_that_is_missing_is_named(@TempDir Path empty) {
    Flows flows = new Flows(settings(Map.of(Setting.ROUTES_DIR, empty.toString())), List.of());
    assertThatThrownBy(flows::files)
        .isInstanceOf(ConfigMistake.class)
        .hasMessage(
            empty.resolve("errors.camel.yaml")
                + " est introuvable\u00a0: restaurez ce fichier de route.");
  }

  @Test
  void files_may_name_durations_in_milliseconds_and_no_secret() {
    Properties placeholders =
        Flows.placeholders(
            settings(Map.of(Setting.INTAKE_EVERY, "PT1M", Setting.MAILBOX_PASSWORD, "secret")), 7);
    assertThat(placeholders)
        .containsEntry("intake.every", "60000")
        .containsEntry("mailbox.user", "comop@region.example")
        .containsEntry("retries", "7")
        .doesNotContainValue("secret")
        .doesNotContainKey(Setting.MAILBOX_PASSWORD.key());
  }
}
