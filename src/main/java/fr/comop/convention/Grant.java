package fr.comop.convention;

import java.math.BigDecimal;

/**
 * The grant of one year (convention, art. 3).
 *
 * @param amount euros
 * @param example whether the amount was invented for want of a source
 */
public record Grant(int year, BigDecimal amount, boolean example) {}
