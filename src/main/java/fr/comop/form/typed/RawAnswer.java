package fr.comop.form.typed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What stands in a cell, before anybody asks what it means. Never blank. */
public sealed interface RawAnswer {

  /** Characters that somebody typed, outer white space removed. */
  record Typed(String text) implements RawAnswer {}

  /**
   * A number.
   *
   * @param percent whether the cell shows it as a percentage: 0.125 as "12,5 %"
   * @param rounded whether the cell shows it as a whole number, which it is not: 41.5 as "42"
   */
  record Figure(BigDecimal number, boolean percent, boolean rounded) implements RawAnswer {
    /** One that is shown as it is. */
    public Figure(BigDecimal number, boolean percent) {
      this(number, percent, false);
    }
  }

  /** A number that the cell shows as a day. */
  record Day(LocalDate day) implements RawAnswer {}

  /**
   * A number that the cell shows as a time of day or a duration: 0.0625 as "1:30".
   *
   * @param seconds whole ones, 0 or more
   */
  record Clock(long seconds) implements RawAnswer {
    /** "1:30", or "1:30:15" where there are seconds. */
    String shown() {
      long rest = seconds % 60;
      return "%d:%02d".formatted(seconds / 3_600, seconds / 60 % 60)
          + (rest == 0 ? "" : ":%02d".formatted(rest));
    }

    /** Minutes; empty where there are seconds, since 1:30 may then be either. */
    Optional<BigDecimal> minutes() {
      return seconds % 60 == 0 ? Optional.of(BigDecimal.valueOf(seconds / 60)) : Optional.empty();
    }
  }

  /** A ticked or unticked box, TRUE or FALSE. */
  record Tick(boolean ticked) implements RawAnswer {}

  /** A spreadsheet error such as "#REF!". */
  record Broken(String code) implements RawAnswer {}

  /** A formula whose result was never saved. */
  record NotComputed(String formula) implements RawAnswer {}
}
