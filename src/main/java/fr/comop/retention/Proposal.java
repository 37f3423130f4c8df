package fr.comop.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say today.
 *
 * @param lots that may be destroyed
 * @param handed that are to be handed over to the archives, and stay
 * @param held that would be due and have to stay, each with the reason, in French
 */
public record Proposal(List<Lot> lots, List<Lot> handed, List<Held> held) {
  /**
   * Things of a kind whose years ended together.
   *
   * @param convention id of the convention that counts; "" for none
   * @param since the first day on which they might be destroyed
   * @param bytes of their originals in the archive
   */
  public record Lot(
      Kind kind, String convention, LocalDate since, int years, List<Item> items, long bytes) {
    /** The day of the earliest. */
    public LocalDate first() {
      return Term.day(
          items.stream().map(Item::first).min(java.util.Comparator.naturalOrder()).orElseThrow());
    }

    /** The day of the latest. */
    public LocalDate last() {
      return Term.day(
          items.stream().map(Item::last).max(java.util.Comparator.naturalOrder()).orElseThrow());
    }
  }

  /** A thing that stays. */
  public record Held(Item item, String reason) {}

  /** How many things may be destroyed. */
  public int items() {
    return lots.stream().mapToInt(one -> one.items().size()).sum();
  }
}
