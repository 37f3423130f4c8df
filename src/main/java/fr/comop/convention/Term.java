package fr.comop.convention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When one beneficiary is bound by the convention, where this is not the whole of it.
 *
 * @param joined first day on which it is; null for the convention's first
 * @param terminated day at whose end its convention was terminated (art. 11); null for never
 */
public record Term(@Nullable LocalDate joined, @Nullable LocalDate terminated) {
  /** As long as the convention runs. */
  public static final Term WHOLE = new Term(null, null);

  /** Whether what falls due on a day is owed: after the termination it is no more. */
  boolean holds(LocalDate due) {
    return (joined == null || !due.isBefore(joined))
        && (terminated == null || !due.isAfter(terminated));
  }
}
