package fr.comop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When memory is given back. */
class RespiteTest {
  private final AtomicLong collections = new AtomicLong(100);
  private final AtomicInteger tidied = new AtomicInteger();
  private final Respite respite =
      new Respite(
          collections::get,
          () -> {
            tidied.incrementAndGet();
            collections.incrementAndGet();
          });

  private int lookAfter(int more) {
    collections.addAndGet(more);
    respite.look();
    return tidied.get();
  }

  @Test
  void a_burst_is_tidied_up_after_once_when_it_is_over() {
    assertThat(lookAfter(40)).isZero();
    assertThat(lookAfter(40)).isZero();
    assertThat(lookAfter(1)).isEqualTo(1);
    assertThat(lookAfter(0)).isEqualTo(1);
    assertThat(lookAfter(3)).isEqualTo(1);
  }

  @Test
  void the_next_burst_is_tidied_up_after_too() {
    lookAfter(40);
    lookAfter(0);
    lookAfter(40);
    assertThat(lookAfter(0)).isEqualTo(2);
  }

  @Test
  void who_only_waits_is_left_alone() {
    assertThat(lookAfter(3)).isZero();
    assertThat(lookAfter(3)).isZero();
    assertThat(lookAfter(0)).isZero();
  }
}
