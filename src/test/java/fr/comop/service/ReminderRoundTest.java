package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a round of the reminders does, and when it does nothing. */
class ReminderRoundTest {
  private final List<String> done = new ArrayList<>();

  private ReminderRound round(boolean waysInAreRead, Runnable sweep) {
    return new ReminderRound(
        () -> waysInAreRead, sweep, () -> done.add("watch"), () -> done.add("digest"));
  }

  @Test
  void reminders_leave_then_staff_are_told() {
    round(true, () -> done.add("sweep")).go();
    assertThat(done).containsExactly("sweep", "watch", "digest");
  }

  @Test
  void nobody_is_reminded_of_what_may_lie_unread_and_the_log_says_why() {
    try (LogLines log = new LogLines()) {
      round(false, () -> done.add("sweep")).go();
      assertThat(log.all())
          .containsExactly(
              "WARN No reminder leaves while the mailbox or the folder was not looked at just"
                  + " before");
    }
    assertThat(done).isEmpty();
  }

  @Test
  void staff_are_told_even_where_reminders_could_not_leave() {
    ReminderRound round =
        round(
            true,
            () -> {
              throw new IllegalStateException("it broke");
            });
    assertThatThrownBy(round::go).hasMessage("it broke");
    assertThat(done).containsExactly("watch", "digest");
  }
}
