package fr.comop.notice.channel;

import fr.comop.desk.Numbering;
import fr.comop.desk.TakenBack;
import fr.comop.notice.tracking.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a letter, as it was entered.
 *
 * @param id given by the store, rising; 0 before
 * @param notice the letter's number
 * @param proofName the name of its proof's file as it was given; "" where there is none
 * @param who entered it, as the audit trail names them
 * @param struck why it counts no more; null while it stands
 */
public record Reported(
    long id,
    long notice,
    Report report,
    String proofName,
    String who,
    Instant entered,
    @Nullable TakenBack struck) {
  /** How people call one: "EV-0003". */
  public static final Numbering NUMBERING = new Numbering("EV", 4);

  /** "EV-0003". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** Whether it counts. */
  public boolean stands() {
    return struck == null;
  }
}
