package fr.comop.intake.arrival;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The part of the inbox table that a mailbox or a folder needs. Opens its own transactions. */
public interface WayIn {
  /** Arrivals by this channel that are decided but still lie where they came. */
  List<Arrival> toFile(Channel channel);

  /**
   * Says that an arrival lies where it came no more; its origin may then be that of another one.
   */
  void filed(Arrival arrival);

  /**
   * Says that what lay at these places of the mailbox lies there no more; no other mail will ever
   * have one of them.
   */
  void leftInbox(Collection<String> origins);

  /**
   * Moves what lies in the mailbox while no other copy of the service does: of two that ask a
   * server for the same at once, both may get it.
   *
   * @return what the moving returns
   */
  <T> T oneAtATime(Supplier<T> moving);

  /**
   * Arrivals by this channel that staff accepted or rejected, and that may still lie where things
   * in quarantine are put.
   */
  List<Arrival> decidedAside(Channel channel);

  /** Says that an arrival does not lie in quarantine any more. */
  void outOfQuarantine(Arrival arrival);
}
