package fr.comop.intake.arrival;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of arrivals by the shared folder. Opens its own transactions, or joins one. */
public interface DroppedFiles {
  /** The files of an arrival, in order; none when it did not come by the folder. */
  List<DroppedFile> of(Arrival arrival);

  /** Those of these origins that were taken in and still lie where they came. */
  Set<String> known(Collection<String> origins);

  /**
   * Says that a file lies where it came no more; its origin may then be that of another one.
   *
   * @param liesAt where it was moved to; null when it was not found any more
   */
  void filed(DroppedFile file, @Nullable String liesAt, Instant now);

  /**
   * Says where a file lies, or is about to be moved to, so that a crash leaves a trace of it; null
   * when nobody needs to look at it again.
   */
  void lies(DroppedFile file, @Nullable String liesAt);

  /** The files that were moved after this instant, and may still be where they were moved to. */
  List<DroppedFile> movedAfter(Instant since);
}
