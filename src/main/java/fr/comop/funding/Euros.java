package fr.comop.funding;

import fr.comop.desk.Declined;
import fr.comop.french.FrenchNumber;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as people and the finance system write them. */
public final class Euros {
  private static final BigDecimal LARGEST = new BigDecimal("1000000000");
  private static final int CENTS = 2;
  private static final Pattern UNIT = Pattern.compile("(?i)\\s*(?:€|euros?|eur)$");

  private Euros() {}

  /**
   * The amount written: "45 000,00 €", "45000.00". At least 0, at most a billion, whole cents.
   *
   * @throws Declined when it is none, or could be two
   */
  public static BigDecimal of(String typed) {
    String number = UNIT.matcher(FrenchNumber.evenSpaces(typed)).replaceFirst("");
    if (FrenchNumber.ambiguous(number)) {
      throw new Declined(
          "« "
              + typed.strip()
              + " » peut se lire de deux façons : écrivez les centimes, par exemple 1234,00.");
    }
    return FrenchNumber.of(number)
        .map(BigDecimal::stripTrailingZeros)
        .filter(one -> one.scale() <= CENTS)
        .filter(one -> one.signum() >= 0 && one.compareTo(LARGEST) <= 0)
        .map(one -> one.setScale(CENTS))
        .orElseThrow(
            () ->
                new Declined(
                    "« " + typed.strip() + " » n’est pas un montant ; exemple : 45 000,00."));
  }
}
