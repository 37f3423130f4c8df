package fr.comop.correspondence.sql;

import java.util.List;
import java.util.Locale;

/** The beginning of a mail's recipients: mails of one lane leave one after the other. */
final class Lane {
  private static final int LONGEST = 200;

  private Lane() {}

  static String of(List<String> recipients) {
    String to = String.join(" ", recipients).toLowerCase(Locale.ROOT);
    return to.substring(0, Math.min(to.length(), LONGEST));
  }
}
