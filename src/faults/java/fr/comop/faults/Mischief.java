package fr.comop.faults;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Decides when our mail server misbehaves, by chance, until it is told to behave. */
final class Mischief {
  private final Random random;
  private final CountDownLatch behaves = new CountDownLatch(1);
  private final Map<Trouble, Integer> done = new EnumMap<>(Trouble.class);

  private Mischief(Random random) {
    this.random = random;
  }

  static Mischief of(long seed) {
    return new Mischief(new Random(seed));
  }

  static Mischief none() {
    Mischief none = of(0);
    none.ends();
    return none;
  }

  /** From now on there is none; what is under way ends at once. */
  void ends() {
    behaves.countDown();
  }

  synchronized Optional<Trouble> at(Trouble.Moment moment) {
    if (behaves.getCount() == 0) {
      return Optional.empty();
    }
    int drawn = random.nextInt(100);
    for (Trouble trouble : Trouble.at(moment)) {
      drawn -= trouble.percent;
      if (drawn < 0) {
        done.merge(trouble, 1, Integer::sum);
        return Optional.of(trouble);
      }
    }
    return Optional.empty();
  }

  /** Between one second and four. */
  synchronized Duration slowness() {
    return Duration.ofMillis(1_000 + random.nextInt(3_000));
  }

  /** Lets so much time go by, or less when the mischief ends. */
  void lasts(Duration time) throws InterruptedException {
    behaves.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How often each trouble was made. */
  synchronized Map<Trouble, Integer> done() {
    return Map.copyOf(done);
  }
}
