package fr.comop.form;

import fr.comop.french.French;
import java.math.BigDecimal;

/** What kind of answer a question or a column asks for. */
public enum AnswerType {
  /** Free text, at most {@link #LONGEST_TEXT} characters. */
  TEXT("text"),
  /** Euros and cents, 0 or more. */
  AMOUNT("amount"),
  /** 0 to 100. */
  PERCENT("percent"),
  /** A whole number, 0 or more. */
  COUNT("count"),
  /** A number, 0 or more. */
  DECIMAL("decimal"),
  /** A day of the calendar. */
  DATE("date"),
  /** One wording of a list. */
  CHOICE("choice"),
  /** One or several wordings of a list. */
  CHOICES("choices"),
  /** Yes or no. */
  YES_NO("yes-no"),
  /** The code of a planned action, given by comop. */
  CODE("code");

  /** Longest answer that is read, in characters ({@code forms.md}: 5,000). */
  public static final int LONGEST_TEXT = 5_000;

  private final String word;

  AnswerType(String word) {
    this.word = word;
  }

  /** The word that form files use. */
  public String word() {
    return word;
  }

  /** A number with the unit of this type: "180 000,00 €", "12,5 %", "1 234". */
  public String french(BigDecimal number) {
    return switch (this) {
      case AMOUNT -> French.euros(number);
      case PERCENT -> French.percent(number);
      default -> French.number(number);
    };
  }

  /** Whether answers of this type can be added up and compared. */
  public boolean numeric() {
    return this == AMOUNT || this == PERCENT || this == COUNT || this == DECIMAL;
  }
}
