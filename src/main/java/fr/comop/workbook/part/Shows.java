package fr.comop.workbook.part;

import fr.comop.form.typed.RawAnswer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a cell shows its number: plainly, without its decimals, as a day, or as a percentage. */
public enum Shows {
  NUMBER,
  WHOLE,
  DAY,
  PERCENT;

  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
  private static final Pattern WITHOUT_DECIMALS =
      Pattern.compile("[^.;@Ee/]*[0#?][^.;@Ee/]*(;.*)?");
  private static final int LAST_SERIAL = 2_958_465; // 31 December 9999
  private static final int SERIAL_OF_1904 = 1_462;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  /**
   * How an Excel number format shows.
   *
   * @param index of the format
   * @param own the workbook's own format code of that index; null when it has none
   */
  public static Shows of(int index, @Nullable String own) {
    String code = own == null ? BuiltinFormats.getBuiltinFormat(index) : own;
    if (code == null || code.equals("General")) {
      return NUMBER;
    }
    if (DateUtil.isADateFormat(index, code)) {
      return DAY;
    }
    String bare = code.replaceAll("\"[^\"]*\"|\\\\.", "");
    if (bare.contains("%")) {
      return PERCENT;
    }
    return WITHOUT_DECIMALS.matcher(bare).matches() ? WHOLE : NUMBER;
  }

  /**
   * A number as it is shown, to the 15 digits that spreadsheets keep.
   *
   * @param from1904 whether days count from 1904 in this workbook, rather than from 1900
   */
  public RawAnswer number(BigDecimal number, boolean from1904) {
    BigDecimal rounded = number.precision() > 15 ? number.round(AS_EXCEL_SHOWS) : number;
    return this == DAY && rounded.signum() >= 0 && rounded.compareTo(lastSerial()) <= 0
        ? new RawAnswer.Day(
            SERIAL_ZERO.plusDays(rounded.intValue() + (from1904 ? SERIAL_OF_1904 : 0L)))
        : new RawAnswer.Figure(
            rounded, this == PERCENT, this == WHOLE && rounded.stripTrailingZeros().scale() > 0);
  }

  private static BigDecimal lastSerial() {
    return BigDecimal.valueOf(LAST_SERIAL);
  }
}
