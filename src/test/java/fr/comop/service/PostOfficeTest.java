package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.comop.config.ConfigMistake;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Postman;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many postmen as the settings say, within reason. */
class PostOfficeTest {
  private static final Mail MAIL =
      new Mail(
          "<1@comop.example>",
          null,
          List.of(),
          false,
          List.of("someone@clevos.example"),
          List.of(),
          "Bilan",
          "Bonjour",
          "<p>Bonjour</p>",
          List.of());

  @TempDir Path directory;

  private House house(int postmen) throws IOException {
    Configuration project = Configuration.read(Path.of("config"), Map.of());
    Map<Setting, String> changes =
        Map.of(
            Setting.DATA_DIR,
            directory.toString(),
            Setting.OUTBOX_SENDERS,
            String.valueOf(postmen));
    return new House(project.with(project.settings().with(changes)), Clock.systemUTC());
  }

  @Test
  void each_has_a_name_which_is_that_of_its_route() throws Exception {
    try (House house = house(3);
        PostOffice office = new PostOffice(house)) {
      assertThat(office.postmen().keySet()).containsExactly("outbox-1", "outbox-2", "outbox-3");
      assertThat(office.postmen().values()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void none_and_too_many_are_a_mistake(int postmen) throws Exception {
    try (House house = house(postmen)) {
      assertThatThrownBy(() -> new PostOffice(house))
          .isInstanceOf(ConfigMistake.class)
          .hasMessage("outbox.senders vaut " + postmen + "\u00a0; attendu\u00a0: de 1 à 8");
    }
  }

  @Test
  void once_it_is_closed_nobody_sends() throws Exception {
    try (House house = house(1)) {
      Instant now = Instant.parse("2020-12-14T17:00:00Z");
      house.store.ledger.durably(() -> house.store.outbox.add(null, "test", MAIL, now));
      PostOffice office = new PostOffice(house);
      Postman postman = office.postmen().values().iterator().next();
      office.close();
      assertThat(postman.sendNext()).isFalse();
      assertThat(house.store.ledger.inTransaction(() -> house.store.outbox.due(now, 2))).hasSize(1);
    }
  }
}
