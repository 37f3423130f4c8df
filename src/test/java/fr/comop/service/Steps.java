package fr.comop.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a route do in a test: each is noted as it begins, then does what the test told
 * it to, else what it usually does. Thread-safe.
 */
final class Steps {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> begun = new ArrayList<>();
  private final List<Long> moments = new ArrayList<>();
  private final Map<String, Deque<Deed>> next = new HashMap<>();
  private final Map<String, Deed> always = new HashMap<>();

  /** What a step does instead of what it usually does. */
  @FunctionalInterface
  interface Deed {
    /** Done by the step; what it returns is the step's own answer. */
    @Nullable Object done() throws Exception;
  }

  /** A deed that fails. */
  static Deed failing(Exception failure) {
    return () -> {
      throw failure;
    };
  }

  /** What a step does the next times, in this order. */
  synchronized Steps next(String step, Deed... deeds) {
    next.computeIfAbsent(step, any -> new ArrayDeque<>()).addAll(List.of(deeds));
    return this;
  }

  /** What a step does whenever nothing else is next. */
  synchronized Steps always(String step, Deed deed) {
    always.put(step, deed);
    return this;
  }

  /** Called by a step as it begins. */
  Object begin(String step, Object usual) throws Exception {
    Deed deed;
    synchronized (this) {
      begun.add(step);
      moments.add(System.nanoTime());
      Deque<Deed> queue = next.getOrDefault(step, new ArrayDeque<>());
      deed = queue.isEmpty() ? always.get(step) : queue.remove();
    }
    Object answer = deed == null ? usual : deed.done();
    return answer == null ? usual : answer;
  }

  /** Those that began, in their order. */
  synchronized List<String> begun() {
    return List.copyOf(begun);
  }

  /** How often a step began. */
  int times(String step) {
    return (int) begun().stream().filter(step::equals).count();
  }

  /** The times between the beginnings of a step, in milliseconds. */
  synchronized List<Long> pauses(String step) {
    List<Long> pauses = new ArrayList<>();
    Long before = null;
    for (int index = 0; index < begun.size(); index++) {
      if (begun.get(index).equals(step)) {
        if (before != null) {
          pauses.add((moments.get(index) - before) / 1_000_000);
        }
        before = moments.get(index);
      }
    }
    return pauses;
  }

  /** Waits until a step began so often. */
  void await(String step, int times) {
    Awaitility.await(step + " " + times + " times")
        .pollInterval(Duration.ofMillis(5))
        .atMost(PATIENCE)
        .until(() -> times(step) >= times);
  }
}
