package fr.comop.paper.scanned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong now =
      new AtomicLong(Long.MAX_VALUE); // a count of nanoseconds turns over
  private final Patience patience = new Patience(MINUTE, Duration.ofHours(1), now::get);

  @Test
  void comes_to_an_end_when_all_was_lost() {
    patience.lose(Duration.ofSeconds(40).toNanos());
    assertThat(patience.left()).isEqualTo(Duration.ofSeconds(20).toNanos());
    patience.lose(Duration.ofSeconds(25).toNanos());
    assertThat(patience.left()).isNegative();
  }

  @Test
  void is_whole_again_an_hour_after_it_was_whole() {
    patience.lose(MINUTE.toNanos());
    now.addAndGet(Duration.ofMinutes(59).toNanos());
    assertThat(patience.left()).isZero();
    now.addAndGet(MINUTE.toNanos());
    assertThat(patience.left()).isEqualTo(MINUTE.toNanos());
  }
}
