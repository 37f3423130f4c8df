package fr.comop.reminder.release;

import fr.comop.french.French;
import fr.comop.reminder.digest.Duties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tells staff that reminders wait for somebody's word. */
public final class ReleaseDuty implements Duties {
  /** What they are told, as long as it is so. */
  public static final String WAITING =
      French.typeset(
          "Aucune relance ne part encore d’elle-même : la première fois, une personne doit dire oui,"
              + " par « comop reminders --confirm ».");

  private final Releases kept;
  private final boolean switchedOn;

  /**
   * A duty while nobody has said so.
   *
   * @param switchedOn whether reminders would leave else; where not, there is nothing to say
   */
  public ReleaseDuty(Releases kept, boolean switchedOn) {
    this.kept = kept;
    this.switchedOn = switchedOn;
  }

  @Override
  public List<String> lines(Instant since, LocalDate today) {
    return inBrief(today);
  }

  @Override
  public List<String> inBrief(LocalDate today) {
    return switchedOn && kept.givenAt().isEmpty() ? List.of(WAITING) : List.of();
  }
}
