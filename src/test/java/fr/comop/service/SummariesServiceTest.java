package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.stage.Stage;
import fr.comop.wiring.House;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code routes/summaries.camel.yaml} as it lies there, woken by Quartz, to a real mail server. */
class SummariesServiceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void on_the_day_after_the_deadline_staff_get_the_summary_once(@TempDir Path directory)
      throws Exception {
    try (Stage stage = new Stage(directory).withOnly("ronde")) {
      stage.clock =
          Clock.fixed(
              LocalDateTime.parse("2020-12-16T08:00:00").atZone(Deliverable.ZONE).toInstant(),
              Deliverable.ZONE);
      stage.changes.put(Setting.SUMMARIES_ENABLED, "true");
      stage.changes.put(Setting.SUMMARIES_EVERY, "PT0.2S");
      try (House house = new House(stage.configuration(), stage.clock);
          Service service = new Service(house, 0)) {
        service.start();
        Awaitility.await().atMost(PATIENCE).until(() -> !stage.sent().isEmpty());
        assertThat(house.edition.publishing().due()).isEmpty();
        assertThat(house.edition.issuing().all()).hasSize(1);
      }
      List<MimeMessage> sent = stage.sent();
      assertThat(sent).hasSize(1);
      assertThat(sent.get(0).getSubject())
          .isEqualTo("Synthèse 2020 pour la Région – chiffres provisoires");
      assertThat(Stage.text(sent.get(0)))
          .contains("Programme d’actions 2021\u00a0: 0 complet sur 1, 1 jamais reçu");
    }
  }
}
