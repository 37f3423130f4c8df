package fr.comop.notice.letter;

import fr.comop.notice.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/** Looks in a letter, as its reader sees it, for what has to stand there and what must not. */
final class Passages {
  private static final int SHOWN = 90;

  private final String name;
  private final String text;
  private final List<Refusal> refusals = new ArrayList<>();

  /**
   * Looks in a letter.
   *
   * @param name of the letter: "lettre de décision"
   */
  Passages(String name, String html) {
    this.name = name;
    this.text = folded(Jsoup.parse(html).body().text());
  }

  /** What is the same to a reader: spaces, apostrophes, capitals. */
  static String folded(String text) {
    return text.replace('\u2019', '\'')
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip()
        .toLowerCase(Locale.FRENCH);
  }

  /** Notes it unless all of these words stand there; blank ones do not count. */
  Passages says(String what, String basis, List<String> words) {
    for (String one : words) {
      String sought = folded(one);
      if (!sought.isEmpty() && !text.contains(sought)) {
        refusals.add(
            new Refusal("La " + name + " ne dit pas " + what + " (« " + shown(one) + " »)", basis));
      }
    }
    return this;
  }

  Passages says(String what, String basis, String... words) {
    return says(what, basis, List.of(words));
  }

  /**
   * Notes it when one of these words stands there.
   *
   * @param aside what others wrote, who may use them
   */
  Passages saysNo(String what, String basis, List<String> aside, List<String> words) {
    String own = text;
    for (String one : aside) {
      String put = folded(one);
      own = put.isEmpty() ? own : own.replace(put, " ");
    }
    for (String one : words) {
      if (own.contains(folded(one))) {
        refusals.add(new Refusal("La " + name + " dit " + what + " (« " + one + " »)", basis));
      }
    }
    return this;
  }

  /** Notes something else. */
  Passages unless(boolean holds, String what, String basis) {
    if (!holds) {
      refusals.add(new Refusal(what, basis));
    }
    return this;
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  private static String shown(String words) {
    String plain = words.strip();
    return plain.codePointCount(0, plain.length()) <= SHOWN
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, SHOWN)).strip() + "…";
  }
}
