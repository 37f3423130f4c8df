package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Quartz wakes. */
class SummaryRoundTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void sends_what_is_due() {
    new SummaryRound(() -> true, () -> done.add("sent")).go();
    assertThat(done).containsExactly("sent");
  }

  @Test
  void calls_nothing_missing_that_may_lie_unread_and_the_log_says_why() {
    try (LogLines log = new LogLines()) {
      new SummaryRound(() -> false, () -> done.add("sent")).go();
      assertThat(log.all())
          .containsExactly(
              "WARN No summary leaves while the mailbox or the folder was not looked at just"
                  + " before");
    }
    assertThat(done).isEmpty();
  }
}
