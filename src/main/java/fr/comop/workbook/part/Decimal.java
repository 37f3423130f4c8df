package fr.comop.workbook.part;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as files write them. */
public final class Decimal {
  private static final int LONGEST = 60;
  private static final int LARGEST_EXPONENT = 400;

  private Decimal() {}

  /** The number that a text is; null when it is none, or none that a cell can hold. */
  public static @Nullable BigDecimal of(String text) {
    try {
      BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text.strip());
      return number == null
              || Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
          ? null
          : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
