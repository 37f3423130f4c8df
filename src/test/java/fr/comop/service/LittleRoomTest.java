package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.stage.Camille;
import fr.comop.stage.Letters;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With too little room on its disk comop stops taking in, says so, and goes on when there is. */
class LittleRoomTest {
  @TempDir Path directory;
  private Stage stage;

  @BeforeEach
  void raiseTheCurtain() throws Exception {
    stage = new Stage(directory);
    stage.mailed(Letters.plain(Letters.PLANETARIUM, "Question", ""));
    stage.changes.put(Setting.DATA_KEEP_FREE, "999999GB");
    assertThat(stage.played()).as("all was dealt with").isFalse();
  }

  @AfterEach
  void lowerIt() {
    stage.close();
  }

  @Test
  void nothing_is_taken_in_and_all_stays_where_it_is() throws Exception {
    assertThat(stage.arrivals()).isEmpty();
    assertThat(stage.mailsIn("INBOX")).containsExactly("Question");
    assertThat(stage.sent()).isEmpty();
  }

  @Test
  void all_is_dealt_with_once_there_is_room() throws Exception {
    stage.changes.remove(Setting.DATA_KEEP_FREE);
    assertThat(stage.played()).isTrue();
    assertThat(stage.answer()).contains("Votre message est transmis au service");
    assertThat(stage.mailsIn("INBOX")).isEmpty();
  }

  @Test
  void none_need_stay_free_where_staff_say_so() throws Exception {
    stage.changes.put(Setting.DATA_KEEP_FREE, "0MB");
    assertThat(stage.played()).isTrue();
  }

  @Test
  void the_status_says_so() {
    Terminal terminal =
        new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT));
    assertThat(terminal.comop("status", "--year", "2020").out())
        .containsPattern(
            "Le disque est presque plein\u00a0: \\d+\u00a0Mo libres dans .*, il en faut 1023998976\\.")
        .contains("comop ne relève et ne lit plus rien, et reprendra de lui-même");
    assertThat(terminal.comop("status", "--year", "2020", "--json").out())
        .contains("\"diskNearlyFull\" : true");
    stage.changes.remove(Setting.DATA_KEEP_FREE);
    Terminal roomy = new Terminal(new Environment(stage.variables(), stage.clock, Camille.ACCOUNT));
    assertThat(roomy.comop("status", "--year", "2020").out()).doesNotContain("disque");
    assertThat(roomy.comop("status", "--year", "2020", "--json").out())
        .contains("\"diskNearlyFull\" : false");
  }
}
