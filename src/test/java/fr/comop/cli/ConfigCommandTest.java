package fr.comop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.stage.AtTheTerminal;
import fr.comop.stage.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the command "config" prints, and how it ends. */
class ConfigCommandTest extends AtTheTerminal {
  @Test
  void masks_secrets_and_says_where_each_value_comes_from() {
    variables.put("COMOP_MAILBOX_PASSWORD", "tres-secret");
    Terminal.Ended printed = comop("config");
    assertThat(printed.out())
        .contains("mailbox.password = ********")
        .contains("set by: COMOP_MAILBOX_PASSWORD")
        .doesNotContain("tres-secret");
  }

  @Test
  void ends_with_78_and_a_guess_when_a_key_is_unknown() throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Files.writeString(config.resolve("application.properties"), "mailbox.hots = a\n");
    Terminal.Ended refused = comop("config", "--config", config.toString());
    assertThat(refused.code()).isEqualTo(Exit.CONFIG);
    assertThat(refused.err())
        .isEqualTo(
            config.resolve("application.properties")
                + ":1: unknown key \"mailbox.hots\"; did you mean \"mailbox.host\"?\n");
  }

  @Test
  void ends_with_78_when_a_text_of_ours_is_wrong() throws Exception {
    Path config = directory.resolve("config");
    copy(Path.of("config"), config);
    Files.writeString(config.resolve("texts/recu.txt.ftl"), "Objet : ${refrence}\n");
    Terminal.Ended refused = comop("config", "--config", config.toString());
    assertThat(refused.code()).isEqualTo(Exit.CONFIG);
    assertThat(refused.err()).startsWith("config/texts/recu.txt.ftl: ").contains("refrence");
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
