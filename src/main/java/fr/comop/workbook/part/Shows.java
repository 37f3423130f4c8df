package fr.comop.workbook.part;

import fr.comop.form.typed.RawAnswer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a cell shows its number: plainly, without its decimals, as a day, a time, a percentage. */
public enum Shows {
  NUMBER,
  WHOLE,
  DAY,
  /** Hours of a day: "1:30". */
  TIME,
  /** Hours that may be more than a day's: "25:30". */
  HOURS,
  PERCENT;

  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
  private static final Pattern WITHOUT_DECIMALS =
      Pattern.compile("[^.;@Ee/]*[0#?][^.;@Ee/]*(;.*)?");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");
  private static final Pattern OF_A_LANGUAGE =
      Pattern.compile("\\[(?:\\$|[A-Za-z]{3})[^\\]]*\\]|(?i)am/pm|a/p");
  private static final Pattern OF_A_DAY = Pattern.compile("[ydj]|mmm|^[^hs]*$");
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000);
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
    String bare = QUOTED.matcher(code).replaceAll("");
    if (DateUtil.isADateFormat(index, code)) {
      return asTime(bare);
    }
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
    if (this == TIME || this == HOURS) {
      return clock(rounded, from1904);
    }
    return this == DAY && rounded.signum() >= 0 && rounded.compareTo(lastSerial()) <= 0
        ? new RawAnswer.Day(
            SERIAL_ZERO.plusDays(rounded.intValue() + (from1904 ? SERIAL_OF_1904 : 0L)))
        : new RawAnswer.Figure(
            rounded, this == PERCENT, this == WHOLE && rounded.stripTrailingZeros().scale() > 0);
  }

  /** A time is shown by hours, or by minutes and seconds; with a letter of a day it is a day. */
  private static Shows asTime(String bare) {
    String code = OF_A_LANGUAGE.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    if (OF_A_DAY.matcher(code).find()) {
      return DAY;
    }
    return code.contains("[") ? HOURS : TIME;
  }

  // A day shown as a time was a day when it was typed.
  private RawAnswer clock(BigDecimal number, boolean from1904) {
    BigDecimal most = this == HOURS ? MOST_HOURS : BigDecimal.ONE;
    return number.signum() >= 0 && number.compareTo(most) < 0
        ? new RawAnswer.Clock(
            number.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact())
        : DAY.number(number, from1904);
  }

  private static BigDecimal lastSerial() {
    return BigDecimal.valueOf(LAST_SERIAL);
  }
}
