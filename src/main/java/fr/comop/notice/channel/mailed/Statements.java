package fr.comop.notice.channel.mailed;

import fr.comop.french.FrenchDay;
import fr.comop.french.Plain;
import fr.comop.notice.tracking.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a line says of letters: the reference, what happened, the day, in this order (and what
 * happened next, and its day), then, if it is told, the number and the reason. Anything else is
 * prose: it says nothing, but may make doubtful what stands beside it.
 */
final class Statements {
  private static final Pattern LETTER =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])LR[-_ \\u2010\\u2011]?0*([1-9]\\d{0,8})(?![\\p{L}\\p{N}])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:sous|le|n[°ºo]\\.?|[Nn]uméro|[Rr]ecommandé|[,;:–-]) ?)*"
              + "(?=(?:\\S* ?\\d){6})([0-9A-Z]{1,20}(?:[ .-][0-9A-Z]{1,20}(?!\\p{L}))*)"
              + "(?![\\p{L}\\p{N}/])");
  private static final Pattern REASON = Pattern.compile("(?i)(?<!\\p{L})motif ?:? ?(.+)");
  private static final Set<String> BEFORE =
      Set.of(
          "",
          "est",
          "a",
          "ete",
          "la",
          "le",
          "lettre",
          "pli",
          "avis",
          "de",
          "reception",
          "sont",
          "ont",
          "toutes",
          "bien",
          "avise",
          "avisee",
          "et");
  private static final Set<String> LISTS = Set.of("", "et", "ainsi que", "lettre", "et lettre");
  private static final Pattern PLURAL =
      Pattern.compile("\\b(?:depose|presente|distribue|reclame|refuse|inconnu|perdu)e?s\\b");
  private static final Map<String, Report.Kind> POSTMEN =
      Map.of(
          "npai", Report.Kind.UNKNOWN_ADDRESS,
          "n habite pas a l adresse indiquee", Report.Kind.UNKNOWN_ADDRESS);
  private static final Set<String> AND = Set.of("", "et", "puis", "ensuite", "enfin");
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
    return in(line, "", "");
  }

  /**
   * What a line says.
   *
   * @param before where its sentence began, on lines above it
   * @param after where its sentence goes on
   */
  static List<Statement> in(String line, String before, String after) {
    String text = line.replaceAll("[\\s\\u00a0\\u202f_]+", " ").strip();
    List<MatchResult> named = LETTER.matcher(text).results().toList();
    List<Statement> found = new ArrayList<>();
    List<Long> listed = new ArrayList<>();
    for (int at = -1; at < named.size(); at++) {
      int end = at + 1 < named.size() ? named.get(at + 1).start() : text.length();
      String said = text.substring(at < 0 ? 0 : named.get(at).end(), end);
      String head = before + " " + text.substring(0, at < 0 ? 0 : named.get(at).start());
      String tail = end == text.length() ? after : Doubt.asked(text.substring(end));
      if (at < 0) {
        said(null, head, said, tail).stream().filter(one -> one.day() != null).forEach(found::add);
        continue;
      }
      listed.add(Long.valueOf(named.get(at).group(1)));
      if (!LISTS.contains(Plain.of(said))) {
        found.addAll(
            listed.size() > 1
                ? ofAll(listed, head, said, tail)
                : said(listed.get(0), head, said, tail));
        listed.clear();
      }
    }
    return found;
  }

  /** In the plural it is said of all; in the singular nobody knows of which. A number is of one. */
  private static List<Statement> ofAll(
      List<Long> letters, String before, String text, String after) {
    boolean ofEach = PLURAL.matcher(Plain.of(text)).find();
    return letters.stream()
        .flatMap(letter -> said(letter, before, text, after).stream())
        .map(
            one ->
                new Statement(
                    one.letter(),
                    one.kind(),
                    one.day(),
                    "",
                    one.reason(),
                    ofEach || !one.doubt().isEmpty() ? one.doubt() : "plusieurs lettres"))
        .toList();
  }

  /** What happened, and up to which word of a text that is said. */
  private record Fact(Report.Kind kind, @Nullable LocalDate day, int end) {}

  private static List<Statement> said(
      @Nullable Long letter, String before, String text, String after) {
    List<String> words = Arrays.asList(text.strip().split(" +", -1));
    List<Fact> facts = new ArrayList<>();
    Optional<Fact> next = fact(words, after(words, 0, BEFORE));
    while (next.isPresent()) {
      Fact fact = next.get();
      facts.add(fact);
      next =
          fact.day() == null
              ? Optional.empty()
              : fact(words, after(words, after(words, fact.end(), AND), BEFORE));
    }
    if (facts.isEmpty()) {
      return List.of();
    }
    int end = facts.get(facts.size() - 1).end();
    String rest = joined(words, end, words.size());
    String number = number(rest);
    String aside =
        REASON.matcher(String.join(" ", words.subList(end, words.size()))).replaceFirst("");
    String doubt =
        Doubt.around(
            before,
            words.get(end - 1),
            (number.isEmpty() ? aside : aside.replace(number, "")) + " " + after);
    return facts.stream()
        .map(
            one ->
                one.day() == null
                    ? new Statement(letter, one.kind(), null, "", "", "")
                    : new Statement(letter, one.kind(), one.day(), number, reason(rest), doubt))
        .toList();
  }

  private static Optional<Fact> fact(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + LONGEST_KIND); end > at; end--) {
      Optional<Report.Kind> kind = kind(joined(words, at, end));
      if (kind.isPresent()) {
        return Optional.of(dated(kind.get(), words, end));
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

  /**
   * A letter is masculine where people think of it as "le pli"; postmen have words of their own.
   */
  private static Optional<Report.Kind> kind(String words) {
    String one = words.replaceFirst("s$", "");
    return Optional.ofNullable(POSTMEN.get(Plain.of(words)))
        .or(() -> Report.Kind.of(one))
        .or(() -> Report.Kind.of(one + "e"));
  }

  private static Fact dated(Report.Kind kind, List<String> words, int said) {
    int from = after(words, said, BETWEEN);
    for (int end = Math.min(words.size(), from + LONGEST_DAY); end > from; end--) {
      Optional<LocalDate> day = FrenchDay.of(joined(words, from, end)).day();
      if (day.isPresent()) {
        return new Fact(kind, day.get(), end);
      }
    }
    return new Fact(kind, null, said);
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
