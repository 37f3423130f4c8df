package fr.comop.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the Region has settled for its letters.
 *
 * @param grace days after the due day before a delay is significant (convention, art. 10)
 * @param answer days that a structure has to answer
 * @param hearing days, at least, between a letter and the hearing that it proposes
 * @param fourEyes whether who approves a letter has to be somebody else than who prepared it
 * @param prescription years after which nothing may be asked for, from the due day; null where the
 *     legal service has not settled that
 */
public record NoticeRules(
    int grace, int answer, int hearing, boolean fourEyes, @Nullable Integer prescription) {
  /** Days, at least, that somebody has between being told of a hearing and the hearing. */
  static final int NOTICE = 15;

  /** As the convention and the field have it. */
  public static final NoticeRules USUAL = new NoticeRules(15, 30, 45, true, null);

  /** The first day on which something due may be held against anybody. */
  public LocalDate significantFrom(LocalDate due) {
    return due.plusDays(grace).plusDays(1);
  }
}
