package fr.comop.notice.channel;

import fr.comop.desk.TakenBack;
import fr.comop.notice.tracking.Report;
import fr.comop.notice.tracking.Tracking;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was reported of letters; nothing is ever deleted. Called inside a transaction. */
public interface Reports {
  /**
   * Adds one, and returns it with its id.
   *
   * @throws RuntimeException when the same was reported of this letter before ({@code
   *     Ledger.isRepeat})
   */
  Reported add(Reported reported);

  /** Notes that one counts no more. */
  void strike(long id, TakenBack why);

  Optional<Reported> find(long id);

  /** All that was reported of a letter, in the order in which it was entered. */
  List<Reported> of(long notice);

  /** What stands of other letters and bears the number, or the paper, of this report. */
  List<Reported> others(long notice, Report report);

  /** Where a letter is, from what stands. */
  default Tracking tracking(long notice) {
    return new Tracking(
        of(notice).stream()
            .filter(Reported::stands)
            .map(Reported::report)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
