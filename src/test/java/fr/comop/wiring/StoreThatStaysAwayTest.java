package fr.comop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.cli.Environment;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.stage.Camille;
import fr.comop.stage.Stage;
import fr.comop.stage.Terminal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot be reached, and a service that is started again and again. */
class StoreThatStaysAwayTest {
  @TempDir Path directory;

  @Test
  void is_told_once_whatever_number_of_starts_fail() throws Exception {
    try (Stage stage = new Stage(directory)) {
      stage.changes.put(Setting.STORE_URL, "jdbc:postgresql://127.0.0.1:1/comop");
      stage.changes.put(Setting.OPERATOR_TO, "dsi@region.example");
      List<Integer> told = new ArrayList<>();
      for (int minutes : List.of(0, 14, 15, 16, 90)) {
        Clock then = Clock.fixed(Stage.NOW.plus(Duration.ofMinutes(minutes)), Deliverable.ZONE);
        Terminal.Ended refused =
            new Terminal(new Environment(stage.variables(), then, Camille.ACCOUNT)).comop("run");
        assertThat(refused.code()).isEqualTo(70);
        told.add(stage.sent().size());
      }
      assertThat(told).containsExactly(0, 0, 1, 1, 1);
      assertThat(stage.sent().get(0).getSubject())
          .isEqualTo("comop – alerte\u00a0: base de données");
      assertThat(stage.answer())
          .contains("Cela dure depuis le lundi 14 décembre 2020 à 18\u00a0h\u00a000.");
      assertThat(directory.resolve("data/operator-told")).exists();
    }
  }
}
