package fr.comop.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, with its reasons (CRPA, L.211-2 and L.211-5).
 *
 * @param day on which it was
 * @param amount euros; null where the outcome names none
 * @param until last day of an extension, or of a suspension that ends by itself; null for none
 * @param reasons why, and why this amount
 * @param deliberation what the commission permanente voted
 */
public record Decision(
    Outcome outcome,
    LocalDate day,
    @Nullable BigDecimal amount,
    @Nullable LocalDate until,
    String reasons,
    Deliberation deliberation) {

  /**
   * The vote that a decision rests on.
   *
   * @param reference "CP-2021-03 / 07-12"; "" where none was required
   * @param notRequired why none was; "" where there is one
   * @param executory the day since which it may be carried out, published and sent to the préfet
   *     (CGCT, L.4141-1); null where nobody has said so, or there is none
   */
  public record Deliberation(String reference, String notRequired, @Nullable LocalDate executory) {
    /** One of which nobody has said since when it may be carried out. */
    public Deliberation(String reference, String notRequired) {
      this(reference, notRequired, null);
    }

    /** Whether one of the two is told, and no more. */
    boolean isTold() {
      return reference.isBlank() != notRequired.isBlank();
    }
  }

  /** The amount of a measure of this kind; zero for any other. */
  public BigDecimal amountOf(Outcome kind) {
    return outcome == kind && amount != null ? amount : BigDecimal.ZERO;
  }
}
