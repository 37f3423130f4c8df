package fr.comop.meeting;

import java.time.Instant;

/**
 * What somebody's calendar answered.
 *
 * @param words written with it; "" for none
 * @param stamped when it was answered, as their calendar says, and not after {@code received}
 * @param arrival the mail itself
 */
public record Announced(Kind kind, String words, Instant stamped, Instant received, long arrival) {

  /** What can be answered. */
  public enum Kind {
    ACCEPTED("accepté"),
    DECLINED("refusé"),
    TENTATIVE("peut-être"),
    /** Another hour is proposed. */
    COUNTERED("autre horaire proposé");

    private final String french;

    Kind(String french) {
      this.french = french;
    }

    /** "accepté". */
    public String french() {
      return french;
    }
  }
}
