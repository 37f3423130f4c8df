package fr.comop.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a reply seems to be about, by its words: a label for staff, never a decision. */
public enum ReplyLabel {
  /** More time is asked for. */
  EXTENSION(
      "délai demandé",
      "d[ée]lai|report(?:er)?\\b|prolong|repouss|d[ée]cal(?:er|age)|suppl[ée]mentaire"),
  /** The sender holds that there is nothing to report. */
  NOTHING_TO_REPORT(
      "rien à signaler",
      "rien [àa] (?:signaler|d[ée]clarer|rapporter)|aucune action|pas d.action|n[ée]ant"),
  /** Anything else. */
  OTHER("à lire", "");

  /** What is not asked for: "sans délai", "nous ne demandons pas de report". */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:sans|aucune?|pas (?:de|d[’']une?|besoin (?:de|d[’']une?))|ni)\\s+(?:d[ée]lais?|report|"
              + "prolongation)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern QUOTE_BEGINS =
      Pattern.compile(
          "^(?:>.*|(?:le|on) .{5,200}(?:a [ée]crit|wrote) ?:.*|-{2,} ?(?:message|original).*"
              + "|(?:de|from) ?: .*|_{5,})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String french;
  private final Pattern words;

  ReplyLabel(String french, String words) {
    this.french = french;
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The words that people read. */
  public String french() {
    return french;
  }

  /** The label of what a person wrote, without what it quotes. */
  static ReplyLabel of(String written) {
    String asked = DENIED.matcher(written).replaceAll("");
    for (ReplyLabel label : List.of(EXTENSION, NOTHING_TO_REPORT)) {
      if (label.words.matcher(asked).find()) {
        return label;
      }
    }
    return OTHER;
  }

  /** What a person wrote above our own mail: that speaks of reports and delays too. */
  static String written(String body) {
    List<String> lines = new ArrayList<>();
    for (String line : body.lines().toList()) {
      if (QUOTE_BEGINS.matcher(line.strip()).matches()) {
        break;
      }
      lines.add(line);
    }
    return String.join("\n", lines).strip();
  }
}
