package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.intake.arrival.StandstillNow;
import fr.comop.intake.mailbox.MailboxThatRefuses;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code routes/mailbox.camel.yaml}. */
class MailboxRouteTest extends WayInRouteContract {
  MailboxRouteTest() {
    super("mailbox");
  }

  @Override
  Exception refusal(String words) {
    return MailboxThatRefuses.saying(words);
  }

  @Test
  void a_connection_that_breaks_while_mails_are_fetched_has_them_listed_anew() {
    steps.next("receive", Steps.failing(refusal("the connection broke.")));
    start();
    steps.await("fileAway", 1);
    assertThat(steps.begun())
        .startsWith("check", "unknown", "receive", "check", "unknown", "receive", "fileAway");
    assertThat(received).startsWith("a", "b");
  }

  @Test
  void a_standstill_meanwhile_ends_the_round_and_its_pauses() throws Exception {
    steps.next("unknown", Steps.failing(refusal("nobody there.")));
    steps.next("check", () -> null, Steps.failing(StandstillNow.because("no room")));
    start();
    steps.await("fileAway", 1);
    assertThat(steps.begun())
        .startsWith("check", "unknown", "check", "check", "unknown", "receive", "fileAway");
  }

  @Test
  void a_step_that_hangs_is_cut_at_a_stop_without_a_word() throws Exception {
    Held held = new Held();
    steps.next("receive", held);
    start();
    held.awaitBegun();
    stopping().join();
    Awaitility.await().atMost(PATIENCE).until(held::wasInterrupted);
    assertThat(steps.begun()).containsExactly("check", "unknown", "receive");
    assertThat(log.all()).isEmpty();
  }
}
