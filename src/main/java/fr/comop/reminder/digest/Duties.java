package fr.comop.reminder.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What registered letters ask of staff. Called inside a transaction. */
public interface Duties {
  /**
   * A French sentence each.
   *
   * @param since when staff were last told: what happened by itself since is told once
   */
  List<String> lines(Instant since, LocalDate today);

  /** The same in a few lines, for a page that tells of much else; none for nothing. */
  List<String> inBrief(LocalDate today);
}
