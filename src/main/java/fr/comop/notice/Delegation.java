package fr.comop.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delegation of signature (CRPA, L.212-1).
 *
 * @param reference of the order that gives it: "arrêté n° 2020-12-0345 du 1er décembre 2020"
 * @param office as letters have it: "Directrice de la recherche"
 * @param from first day
 * @param until last day; null for none
 * @param upTo euros; null for no limit
 */
public record Delegation(
    String reference,
    String office,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable BigDecimal upTo) {

  /** Whether it holds on a day, for an amount. */
  public boolean covers(LocalDate day, BigDecimal amount) {
    return !day.isBefore(from)
        && (until == null || !day.isAfter(until))
        && (upTo == null || amount.compareTo(upTo) <= 0);
  }
}
