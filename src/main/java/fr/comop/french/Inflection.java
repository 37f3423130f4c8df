package fr.comop.french;

import java.util.regex.Pattern;

/** What gender and number change of French words. */
public final class Inflection {
  private static final Pattern ENDING = Pattern.compile("(?<=[a-z]{3})e{0,2}[sx]?\\b");
  private static final Pattern FEMININE_OF_IF = Pattern.compile("iv\\b");
  private static final Pattern PLURAL_OF_AL = Pattern.compile("aux\\b");

  private Inflection() {}

  /**
   * Words without their endings of gender and number: "realisees" and "realise" both give "realis".
   *
   * @param plain as {@link Plain#of} gives them
   */
  public static String without(String plain) {
    String singular = PLURAL_OF_AL.matcher(plain).replaceAll("al");
    return FEMININE_OF_IF.matcher(ENDING.matcher(singular).replaceAll("")).replaceAll("if");
  }
}
