package fr.comop.convention;

import java.math.BigDecimal;

/**
 * The grant of one year: its "convention attributive" (convention, art. 3).
 *
 * @param amount euros
 * @param example whether the amount was invented for want of a source
 * @param reference of the convention attributive; "" where it is not known
 * @param renewalWaits whether the next year's is made only once this year's report is there
 */
public record Grant(
    int year, BigDecimal amount, boolean example, String reference, boolean renewalWaits) {
  /** One of which no more is known. */
  public Grant(int year, BigDecimal amount, boolean example) {
    this(year, amount, example, "", false);
  }
}
