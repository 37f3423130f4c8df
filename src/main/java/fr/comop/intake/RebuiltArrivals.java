package fr.comop.intake;

/** Which arrivals were entered again from the journal. Called inside a transaction. */
public interface RebuiltArrivals {
  /** How many arrivals came by themselves. */
  int others();

  /** Says that an arrival was entered again. */
  void rebuilt(long arrival);
}
