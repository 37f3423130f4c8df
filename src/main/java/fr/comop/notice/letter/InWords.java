package fr.comop.notice.letter;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Numbers and days as a letter writes them out, so that nobody can change a figure. */
final class InWords {
  private static final long MILLION = 1_000_000;
  private static final int CENTS = 2;

  private static final ThreadLocal<RuleBasedNumberFormat> NUMBERS =
      ThreadLocal.withInitial(
          () -> new RuleBasedNumberFormat(ULocale.FRANCE, RuleBasedNumberFormat.SPELLOUT));

  private InWords() {}

  /** "trente". */
  static String number(long number) {
    return NUMBERS.get().format(number).replace("\u00ad", "");
  }

  /** "trente jours", "un jour". */
  static String days(int days) {
    return number(days) + (days > 1 ? " jours" : " jour");
  }

  /** "quarante-cinq mille euros et vingt centimes", "deux millions d’euros". */
  static String euros(BigDecimal amount) {
    long cents =
        amount.setScale(CENTS, RoundingMode.UNNECESSARY).movePointRight(CENTS).longValueExact();
    long whole = cents / 100;
    long rest = cents % 100;
    String small = number(rest) + (rest > 1 ? " centimes" : " centime");
    if (whole == 0 && rest > 0) {
      return small + " d’euro";
    }
    String unit = whole >= MILLION && whole % MILLION == 0 ? " d’euro" : " euro";
    return number(whole) + unit + (whole > 1 ? "s" : "") + (rest == 0 ? "" : " et " + small);
  }

  /** "45 000,00 € (quarante-cinq mille euros)". */
  static String amount(BigDecimal amount) {
    return French.euros(amount) + " (" + euros(amount) + ")";
  }

  /** "15 décembre 2020", "1er mars 2021". */
  static String day(LocalDate day) {
    return French.dayAndMonth(day) + " " + day.getYear();
  }
}
