package fr.comop.summary.book.sheet;

import fr.comop.form.AnswerType;
import java.math.BigDecimal;

/** What kind of content a cell has. */
public enum Format {
  /** Words, whatever they look like. */
  TEXT("@"),
  /** Euros and cents. */
  EUROS("#,##0.00\\ \"€\""),
  /** A fraction of 1, shown as a percentage. */
  PERCENT("0.0\\ %"),
  /** A whole number. */
  COUNT("#,##0"),
  /** A number with decimals. */
  DECIMAL("#,##0.00"),
  /** A year: four digits without a gap. */
  YEAR("0"),
  /** A day. */
  DAY("dd/mm/yyyy"),
  /** A day and a time, Europe/Paris. */
  MOMENT("dd/mm/yyyy\\ hh:mm");

  private static final int HUNDREDTHS = 2;
  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** Its number format, as Excel writes them. */
  String code() {
    return code;
  }

  /** The one for numbers of this type. */
  public static Format of(AnswerType type) {
    return switch (type) {
      case AMOUNT -> EUROS;
      case PERCENT -> PERCENT;
      case COUNT -> COUNT;
      default -> DECIMAL;
    };
  }

  /** How the cell holds a number: forms hold 12.5 %, a cell 0.125. */
  BigDecimal held(BigDecimal number) {
    return this == PERCENT ? number.movePointLeft(HUNDREDTHS) : number;
  }
}
