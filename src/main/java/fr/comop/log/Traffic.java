package fr.comop.log;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What came and what left, a line each, without a word of what was in it. */
public final class Traffic {
  /** Silent but in a service: commands that deal with arrivals have something else to say. */
  static final String LOGGER = "fr.comop.traffic";

  /** Under which the lines of a log have what they are about. */
  public static final String REFERENCE = "reference";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private Traffic() {}

  /** Does this while each line that this thread writes says what it is about. */
  public static <T> T about(String reference, Supplier<T> work) {
    String before = MDC.get(REFERENCE);
    MDC.put(REFERENCE, reference);
    try {
      return work.get();
    } finally {
      if (before == null) {
        MDC.remove(REFERENCE);
      } else {
        MDC.put(REFERENCE, before);
      }
    }
  }

  private static void say(String reference, Runnable line) {
    var unused =
        about(
            reference,
            () -> {
              line.run();
              return reference;
            });
  }

  /**
   * Says what became of an arrival.
   *
   * @param way how it came
   * @param millis how long that took
   */
  public static void arrival(String reference, String way, String outcome, long millis) {
    say(
        reference,
        () ->
            LOG.atInfo()
                .addKeyValue("way", way)
                .addKeyValue("outcome", outcome)
                .addKeyValue("ms", millis)
                .log("arrival dealt with"));
  }

  /**
   * Says what became of a mail.
   *
   * @param kind the name of its text
   */
  public static void mail(String reference, String kind, String outcome) {
    say(
        reference,
        () ->
            LOG.atInfo()
                .addKeyValue("kind", kind)
                .addKeyValue("outcome", outcome)
                .log("mail dealt with"));
  }
}
