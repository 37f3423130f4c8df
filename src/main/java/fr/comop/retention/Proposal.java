package fr.comop.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What the rules say today.
 *
 * @param lots that may be destroyed
 * @param handed that are to be handed over to the archives, and stay
 * @param held how many would be due and have to stay, by the reason, in French
 */
public record Proposal(List<Lot> lots, List<Lot> handed, SortedMap<String, Long> held) {
  /**
   * Things of a kind whose years ended together.
   *
   * @param convention id of the convention that counts; "" for none
   * @param since the first day on which they might be destroyed
   * @param first the day of the earliest
   * @param last the day of the latest
   * @param bytes of their originals in the archive; of one that several share, as often as they do
   */
  public record Lot(
      Kind kind,
      String convention,
      LocalDate since,
      int years,
      long items,
      LocalDate first,
      LocalDate last,
      long bytes) {}

  /** How many things may be destroyed. */
  public long items() {
    return lots.stream().mapToLong(Lot::items).sum();
  }
}
