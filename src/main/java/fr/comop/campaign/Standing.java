package fr.comop.campaign;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How one beneficiary stands in one year, as the store holds it at one instant.
 *
 * @param owed what is still owed, each with its due day, extensions included
 * @param presented those of them of which something was received, in whichever form
 * @param asksForTime whether a request of its for more time waits for an answer
 * @param sent what was sent to it for that year and has not come back
 * @param blocks why nothing may leave now, French, for staff: a file unread or in quarantine
 * @param dead addresses that mails came back from for good, in small letters
 */
public record Standing(
    Beneficiary beneficiary,
    int year,
    List<Deliverable> owed,
    Set<Deliverable> presented,
    boolean asksForTime,
    Set<Sent> sent,
    List<String> blocks,
    Set<String> dead) {

  /** That of one of whom nothing was received, and to whom nothing was sent. */
  public static Standing untouched(Beneficiary beneficiary, int year, List<Deliverable> owed) {
    return new Standing(beneficiary, year, owed, Set.of(), false, Set.of(), List.of(), Set.of());
  }

  /** Whether something was received of all that is due by a day, and still owed. */
  boolean isPresented(LocalDate due) {
    return presented.containsAll(owed.stream().filter(one -> !one.due().isAfter(due)).toList());
  }
}
