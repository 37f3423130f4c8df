package fr.comop.summary.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of tabs, as Excel takes them: short, without some signs, each once, whatever its case. */
final class TabNames {
  /** Room is left for the number of a page that goes on on another sheet. */
  private static final int LONGEST = 31 - " (2)".length();

  private final Set<String> taken = new HashSet<>();

  /** Names that others bear. */
  TabNames(String... others) {
    for (String one : others) {
      taken.add(one.toLowerCase(Locale.ROOT));
    }
  }

  /** A free name that is like this title. */
  String free(String title) {
    String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").replaceAll("\\s+", " ").strip();
    String name = plain.isEmpty() ? "Feuille" : plain;
    String free = cut(name, LONGEST);
    for (int at = 2; !taken.add(free.toLowerCase(Locale.ROOT)); at++) {
      String number = " " + at;
      free = cut(name, LONGEST - number.length()) + number;
    }
    return free;
  }

  private static String cut(String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    int word = name.lastIndexOf(' ', longest);
    return name.substring(0, word > 0 ? word : longest);
  }
}
