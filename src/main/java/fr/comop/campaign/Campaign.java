package fr.comop.campaign;

import fr.comop.convention.Deliverable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * What {@code config/campaign.yaml} says.
 *
 * @param hour at which mails leave, Europe/Paris; where the clocks skip it, an hour later, and
 *     where they show it twice, the first time
 * @param lapse days after the due day from which on no reminder leaves any more
 * @param steps the opening, then the others by rising date
 * @param extended ids of the steps that an extension calls for, beside the opening
 */
public record Campaign(LocalTime hour, int lapse, List<Step> steps, Set<String> extended) {

  /** Whether nothing is asked any more, at an instant, of a document that was due that day. */
  public boolean isLapsed(LocalDate due, Instant at) {
    return !at.isBefore(due.plusDays(lapse).atStartOfDay(Deliverable.ZONE).toInstant());
  }
}
