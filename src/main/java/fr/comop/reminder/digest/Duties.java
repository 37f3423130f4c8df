package fr.comop.reminder.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is asked of staff: by registered letters, by reminders. Called inside a transaction. */
public interface Duties {
  /** One after the other. */
  static Duties all(List<Duties> some) {
    return new Duties() {
      @Override
      public List<String> lines(Instant since, LocalDate today) {
        return some.stream().flatMap(one -> one.lines(since, today).stream()).toList();
      }

      @Override
      public List<String> inBrief(LocalDate today) {
        return some.stream().flatMap(one -> one.inBrief(today).stream()).toList();
      }
    };
  }

  /**
   * A French sentence each.
   *
   * @param since when staff were last told: what happened by itself since is told once
   */
  List<String> lines(Instant since, LocalDate today);

  /** The same in a few lines, for a page that tells of much else; none for nothing. */
  List<String> inBrief(LocalDate today);
}
