package fr.comop.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delegation of signature (CRPA, L.212-1).
 *
 * @param reference of the order that gives it: "arrêté n° 2020-12-0345 du 1er décembre 2020"
 * @param office as letters have it: "Directrice de la recherche"
 * @param from first day
 * @param until last day; null for none
 * @param upTo euros; null for no limit
 * @param letters kinds of letters that it is for
 */
public record Delegation(
    String reference,
    String office,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable BigDecimal upTo,
    Set<NoticeKind> letters) {

  /** Copies the kinds. */
  public Delegation {
    letters = Set.copyOf(letters);
  }

  /** One for all letters. */
  public Delegation(
      String reference,
      String office,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable BigDecimal upTo) {
    this(reference, office, from, until, upTo, Set.of(NoticeKind.values()));
  }

  /** Whether it holds on a day, for a letter about an amount. */
  public boolean covers(LocalDate day, NoticeKind letter, BigDecimal amount) {
    return letters.contains(letter)
        && !day.isBefore(from)
        && (until == null || !day.isAfter(until))
        && (upTo == null || amount.compareTo(upTo) <= 0);
  }
}
