package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.mailbox.MailboxThatRefuses;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A stop waits neither for the next try of a mailbox that refuses nor for the next round. */
class StopWhileWaitingTest extends RouteAlone {
  StopWhileWaitingTest() {
    super("mailbox", Map.of(Setting.MAILBOX_EVERY, "PT1H", Setting.MAILBOX_RETRY_MOST, "PT1H"), -1);
    camelContextConfiguration().withShutdownTimeout((int) PATIENCE.toSeconds() * 4);
  }

  @Test
  void for_the_next_try() {
    steps.next("unknown", Steps.failing(MailboxThatRefuses.saying("nobody there.")));
    start();
    steps.await("unknown", 1);
    assertThat(stopping()).succeedsWithin(PATIENCE);
    assertThat(steps.begun()).containsExactly("check", "unknown");
    assertThat(log.all()).isEmpty();
  }

  @Test
  void for_the_next_round() {
    start();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> rounds.goodWithin(PATIENCE, List.of("mailbox")));
    assertThat(stopping()).succeedsWithin(PATIENCE);
    assertThat(steps.begun()).containsExactly("check", "unknown", "receive", "fileAway");
  }
}
