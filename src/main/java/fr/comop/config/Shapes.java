package fr.comop.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** How what other things are named by has to look. */
public final class Shapes {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** A name without a dot is none that mails from outside come from, nor go to. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@\\s,;:<>()\\[\\]\"\\p{Cntrl}]{1,64}@(?=.{1,189}$)"
              + "[^@\\s,;:<>()\\[\\]\"\\p{Cntrl}.]+(?:\\.[^@\\s,;:<>()\\[\\]\"\\p{Cntrl}.]+)+");

  private Shapes() {}

  /** A text, which has to be an id such as the example. */
  static Yaml id(Yaml yaml, String example) {
    return of(yaml, ID, "un id comme « " + example + " »");
  }

  /** Whether a text is one mail address, bare. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** A mail address, in small letters. */
  static String address(Yaml yaml) {
    return of(yaml, ADDRESS, "une adresse de courriel").text().toLowerCase(Locale.ROOT);
  }

  /** A text, which has to look like this. */
  static Yaml of(Yaml yaml, Pattern shape, String expected) {
    if (!shape.matcher(yaml.text()).matches()) {
      throw yaml.mistake(yaml.said("wrong", yaml.text(), expected));
    }
    return yaml;
  }
}
