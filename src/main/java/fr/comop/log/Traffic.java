package fr.comop.log;

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

  /** Has each line that this thread writes until it is closed say what it is about. */
  public static MDC.MDCCloseable about(String reference) {
    return MDC.putCloseable(REFERENCE, reference);
  }

  /**
   * Says what became of an arrival.
   *
   * @param way how it came
   * @param millis how long that took
   */
  public static void arrival(String reference, String way, String outcome, long millis) {
    try (MDC.MDCCloseable ignored = about(reference)) {
      LOG.atInfo()
          .addKeyValue("way", way)
          .addKeyValue("outcome", outcome)
          .addKeyValue("ms", millis)
          .log("arrival dealt with");
    }
  }

  /**
   * Says what became of a mail.
   *
   * @param kind the name of its text
   */
  public static void mail(String reference, String kind, String outcome) {
    try (MDC.MDCCloseable ignored = about(reference)) {
      LOG.atInfo().addKeyValue("kind", kind).addKeyValue("outcome", outcome).log("mail dealt with");
    }
  }
}
