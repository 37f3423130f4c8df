package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Setting;
import fr.comop.intake.mailbox.MailboxThatRefuses;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code comop run --once} does not wait for a mailbox that refuses. */
class RunOnceTest extends RouteAlone {
  RunOnceTest() {
    super("mailbox", Map.of(Setting.MAILBOX_EVERY, "PT0.005S"), 0);
  }

  @Test
  void its_round_has_failed() throws Exception {
    steps.next("unknown", Steps.failing(MailboxThatRefuses.saying("nobody there.")));
    start();
    awaitAnotherRound("mailbox");
    assertThat(steps.begun()).startsWith("check", "unknown", "check", "unknown", "receive");
    assertThat(rounds.troubled()).isTrue();
    assertThat(log.all())
        .containsExactly("ERROR Round of mailbox failed, tried again at the next: nobody there.");
  }
}
