package fr.comop.notice.channel.mailed;

import fr.comop.french.FrenchDay;
import fr.comop.french.Plain;
import fr.comop.notice.tracking.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a line says of letters: the reference, what happened, the day, in this order, and
 * then, if it is told, the number and the reason. Anything else on it is prose, and says nothing.
 */
final class Statements {
  private static final Pattern LETTER =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])LR[-_ \\u2010\\u2011]?0*([1-9]\\d{0,8})(?![\\p{L}\\p{N}])");
  private static final Pattern PASSED_ON =
      Pattern.compile("^(?:\\s*(?:r[eé]|rép|aw|tr|fwd?|i)\\s*:)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:sous|le|n[°ºo]\\.?|[Nn]uméro|[Rr]ecommandé|[,;:–-]) ?)*"
              + "(?=(?:\\S* ?\\d){6})([0-9A-Z]{1,20}(?:[ .-][0-9A-Z]{1,20}(?!\\p{L}))*)");
  private static final Pattern REASON = Pattern.compile("(?i)(?<!\\p{L})motif ?:? ?(.+)");
  private static final Set<String> BEFORE =
      Set.of("", "est", "a", "ete", "la", "le", "lettre", "pli", "avis", "de", "reception");
  private static final Set<String> BETWEEN = Set.of("", "le", "en", "date", "du", "au");
  private static final int LONGEST_KIND = 5; // words
  private static final int LONGEST_DAY = 5;

  private Statements() {}

  /** The numbers of the letters that a text names. */
  static Set<Long> letters(String text) {
    return LETTER
        .matcher(text)
        .results()
        .map(one -> Long.valueOf(one.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a line says. */
  static List<Statement> in(String line) {
    String text =
        PASSED_ON.matcher(line.replaceAll("[\\s\\u00a0\\u202f_]+", " ")).replaceFirst("").strip();
    List<MatchResult> named = LETTER.matcher(text).results().toList();
    List<Statement> found = new ArrayList<>();
    said(null, text.substring(0, named.isEmpty() ? text.length() : named.get(0).start()))
        .filter(one -> one.day() != null)
        .ifPresent(found::add);
    for (int at = 0; at < named.size(); at++) {
      int end = at + 1 < named.size() ? named.get(at + 1).start() : text.length();
      said(Long.valueOf(named.get(at).group(1)), text.substring(named.get(at).end(), end))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Statement> said(@Nullable Long letter, String text) {
    List<String> words = Arrays.asList(text.strip().split(" +", -1));
    int at = after(words, 0, BEFORE);
    for (int end = Math.min(words.size(), at + LONGEST_KIND); end > at; end--) {
      Optional<Report.Kind> kind = kind(joined(words, at, end));
      if (kind.isPresent()) {
        return Optional.of(dated(letter, kind.get(), words, after(words, end, BETWEEN)));
      }
    }
    return Optional.empty();
  }

  private static int after(List<String> words, int from, Set<String> passedOver) {
    int at = from;
    while (at < words.size() && passedOver.contains(Plain.of(words.get(at)))) {
      at++;
    }
    return at;
  }

  /** A letter is masculine where people think of it as "le pli". */
  private static Optional<Report.Kind> kind(String words) {
    return Report.Kind.of(words).or(() -> Report.Kind.of(words + "e"));
  }

  private static Statement dated(
      @Nullable Long letter, Report.Kind kind, List<String> words, int from) {
    for (int end = Math.min(words.size(), from + LONGEST_DAY); end > from; end--) {
      Optional<LocalDate> day = FrenchDay.of(joined(words, from, end)).day();
      if (day.isPresent()) {
        String rest = joined(words, end, words.size());
        return new Statement(letter, kind, day.get(), number(rest), reason(rest));
      }
    }
    return new Statement(letter, kind, null, "", "");
  }

  /** Without what closes it: "12/01/2021," "(distribuée)". */
  private static String joined(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to))
        .replaceAll("^[(«\"]+|[,;:.)»\"!]+$", "")
        .strip();
  }

  private static String number(String rest) {
    Matcher number = NUMBER.matcher(rest);
    return number.find() ? number.group(1) : "";
  }

  private static String reason(String rest) {
    Matcher reason = REASON.matcher(rest);
    return reason.find() ? reason.group(1).replaceAll("[)\\s]+$", "") : "";
  }
}
