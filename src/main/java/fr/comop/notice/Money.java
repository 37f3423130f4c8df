package fr.comop.notice;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grant of a structure, convention and year, in euros, and what the decisions of its other
 * cases take of it.
 *
 * @param promised by the convention attributive; null where that is not known
 * @param paid of it
 * @param reclaimed by other cases' repayments
 * @param withheld by other cases' reductions and unpaid balances
 */
public record Money(
    @Nullable BigDecimal promised, BigDecimal paid, BigDecimal reclaimed, BigDecimal withheld) {
  /** Of which nothing is known. */
  public static final Money UNKNOWN =
      new Money(null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * What may still be asked back: never more than was paid, all letters together, nor what a
   * reduction has taken already.
   */
  public BigDecimal repayable() {
    BigDecimal due = promised == null ? paid : paid.min(promised.subtract(withheld));
    return due.subtract(reclaimed).max(BigDecimal.ZERO);
  }

  /**
   * What the grant may still be lowered by: never more than was promised, all letters together;
   * empty if unknown.
   */
  public Optional<BigDecimal> reducible() {
    return Optional.ofNullable(promised)
        .map(one -> one.subtract(withheld).subtract(reclaimed).max(BigDecimal.ZERO));
  }

  /**
   * What a reduction leaves as paid too much, beside what others leave; zero where it leaves
   * nothing, or nobody knows what was promised.
   */
  public BigDecimal overpaid(BigDecimal reduction) {
    return promised == null
        ? BigDecimal.ZERO
        : beyond(promised.subtract(withheld).subtract(reduction))
            .subtract(beyond(promised.subtract(withheld)));
  }

  private BigDecimal beyond(BigDecimal due) {
    return paid.subtract(due).max(BigDecimal.ZERO);
  }

  /** What is not paid yet; empty if unknown. */
  public Optional<BigDecimal> balance() {
    return Optional.ofNullable(promised)
        .map(one -> one.subtract(paid).subtract(withheld).max(BigDecimal.ZERO));
  }
}
