package fr.comop.faults;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a command took.
 *
 * @param clock from its start to its end
 * @param processor of the machine's, all its threads together
 */
record Took(Duration clock, Duration processor) {
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  /** Of what the shell's {@code times} tells: a line of its own, one of those it waited for. */
  static Duration processor(String times) {
    String others = times.lines().skip(1).findFirst().orElseThrow();
    return TIME.matcher(others).results().map(Took::time).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration time(MatchResult time) {
    double seconds = Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2));
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }
}
