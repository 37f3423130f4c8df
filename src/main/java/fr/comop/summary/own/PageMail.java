package fr.comop.summary.own;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message ids of mails with which pages are sent, by which their answers are known. */
public final class PageMail {
  /** How each of them begins. */
  public static final String BEGINNING = "<" + PageLetter.TEXT + ".";

  private static final Pattern ID =
      Pattern.compile(Pattern.quote(BEGINNING) + "[^.@]+\\.(\\d{4})\\..*");

  private PageMail() {}

  /**
   * The id of one.
   *
   * @param rest what makes it another than those before, without full stops
   */
  static String id(String beneficiary, int year, String rest, String domain) {
    return BEGINNING + beneficiary + "." + year + "." + rest + "@" + domain + ">";
  }

  /** The year of the page that a mail of ours was sent with; empty where it is no such mail. */
  public static Optional<Integer> year(String messageId) {
    Matcher id = ID.matcher(messageId);
    return id.matches() ? Optional.of(Integer.parseInt(id.group(1))) : Optional.empty();
  }
}
