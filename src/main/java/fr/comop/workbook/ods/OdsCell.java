package fr.comop.workbook.ods;

import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.part.Characters;
import fr.comop.workbook.part.Decimal;
import fr.comop.workbook.part.Shows;
import fr.comop.workbook.part.XmlPart;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes of a {@code table:table-cell} say; each may be missing.
 *
 * @param type float, percentage, currency, date, time, boolean or string
 * @param value as that type writes it
 * @param broken whether its formula gives an error, whose name is its text
 */
record OdsCell(
    @Nullable String type, @Nullable String value, @Nullable String formula, boolean broken) {
  private static final Pattern WITH_DECIMALS = Pattern.compile("[.,][0-9]|[Ee][+-]?[0-9]|^$");
  private static final int DAY = "2020-12-15".length();

  /** The cell whose element is at hand. */
  static OdsCell at(XmlPart xml) {
    String type = xml.attribute("value-type");
    return new OdsCell(
        type,
        type == null ? null : xml.attribute(attribute(type)),
        xml.attribute("formula"),
        xml.says("value-type", "error"));
  }

  private static String attribute(String type) {
    return switch (type) {
      case "date" -> "date-value";
      case "boolean" -> "boolean-value";
      case "string" -> "string-value";
      default -> "value";
    };
  }

  /**
   * What stands in the cell; null when nothing does.
   *
   * @param text as it is shown
   */
  @Nullable RawAnswer answer(String text) {
    if (broken) {
      return new RawAnswer.Broken(Characters.seen(text));
    }
    if (type == null && formula != null && text.isEmpty()) {
      return new RawAnswer.NotComputed(Characters.seen(formula));
    }
    RawAnswer answer = value == null || type == null ? null : valued(type, value, text);
    return answer == null ? typed(text.isEmpty() && value != null ? value : text) : answer;
  }

  private static @Nullable RawAnswer valued(String type, String value, String text) {
    return switch (type) {
      case "float", "currency" ->
          figure(value, WITH_DECIMALS.matcher(text).find() ? Shows.NUMBER : Shows.WHOLE);
      case "percentage" -> figure(value, Shows.PERCENT);
      case "boolean" -> new RawAnswer.Tick(value.equals("true"));
      case "date" -> day(value);
      default -> null;
    };
  }

  private static @Nullable RawAnswer figure(String value, Shows shows) {
    BigDecimal number = Decimal.of(value);
    return number == null ? null : shows.number(number, false);
  }

  private static @Nullable RawAnswer day(String value) {
    try {
      return value.length() < DAY
          ? null
          : new RawAnswer.Day(LocalDate.parse(value.substring(0, DAY)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable RawAnswer typed(String text) {
    String seen = Characters.seen(text);
    return seen.isEmpty() ? null : new RawAnswer.Typed(seen);
  }
}
