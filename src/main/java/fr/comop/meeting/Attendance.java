package fr.comop.meeting;

import java.time.Instant;

/**
 * Whether a structure took part in a meeting, as staff say; of one structure the last entered
 * counts.
 *
 * @param beneficiary its id
 * @param by who represented it; "" where nobody did
 * @param who entered it
 */
public record Attendance(
    long meeting, String beneficiary, Kind kind, String by, String who, Instant entered) {

  /** How it was. */
  public enum Kind {
    PRESENT("présent"),
    EXCUSED("excusé"),
    REPRESENTED("représenté"),
    ABSENT("absent");

    private final String french;

    Kind(String french) {
      this.french = french;
    }

    /** "présent". */
    public String french() {
      return french;
    }
  }

  /** Whether somebody was there for it. */
  public boolean tookPart() {
    return kind == Kind.PRESENT || kind == Kind.REPRESENTED;
  }

  /** "représenté par Mme Durand". */
  public String french() {
    return kind.french() + (by.isEmpty() ? "" : " par " + by);
  }
}
