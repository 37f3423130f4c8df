package fr.comop.form.typed;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Value;
import fr.comop.french.FrenchNumber;
import fr.comop.french.Inflection;
import fr.comop.french.Plain;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the wordings on offer that people choose, as they write them. */
final class FrenchChoice {
  private static final int LONGEST_LOOSE = 1_000;
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;\\n|]\\s*");
  private static final Pattern BETWEEN_SHORT = Pattern.compile("\\s*[;,\\n/|]\\s*|\\s+et\\s+");
  private static final Pattern BETWEEN_LOOSE = Pattern.compile("\\s*[;,\\n/|&+]\\s*|\\s+et\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DIGITS_APART = Pattern.compile("[1-9](?:[ .]+[1-9])+");
  private static final Pattern FROM_TO =
      Pattern.compile("(?:[Dd]e )?([1-9])(?: à | a | ?([-–]) ?)([1-9])");
  private static final Set<String> BEFORE_A_NAME =
      Set.of("la", "le", "les", "l", "n", "no", "numero");
  private static final Set<String> AFTER_A_NAME = Set.of("de", "d", "du", "des");
  private static final Set<String> MANY = Set.of("les", "des");

  /** Never a name's: without them the rest says the contrary. */
  private static final Set<String> DENYING =
      Set.of("non", "pas", "ne", "ni", "sans", "sauf", "hors", "hormis", "excepte");

  private static final List<String> COUNTED =
      List.of(
          "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
          "douze");

  private FrenchChoice() {}

  /**
   * What was chosen.
   *
   * @param asOffered whether it was written in the list's own words or numbers, accents, case and
   *     punctuation aside
   */
  record Read(List<String> wordings, boolean asOffered) {}

  /** The wordings that are meant beyond doubt; empty when there are none such. */
  static Optional<Read> of(RawAnswer raw, Asked asked) {
    String shown = Understand.shown(raw);
    Choices choices = Objects.requireNonNull(asked.choices());
    boolean words = raw instanceof RawAnswer.Typed;
    if (Plain.doubted(shown)
        || (raw instanceof RawAnswer.Figure figure && figure.number().signum() < 0)) {
      return Optional.empty();
    }
    boolean several = asked.type() == AnswerType.CHOICES;
    Optional<List<String>> offered =
        choices
            .meant(shown)
            .map(List::of)
            .or(() -> several && words ? apart(shown, choices::meant) : Optional.empty());
    if (offered.isPresent() || shown.length() > LONGEST_LOOSE) {
      return offered.map(wordings -> new Read(wordings, true));
    }
    return Optional.of(shown)
        .filter(text -> words)
        .flatMap(text -> nearly(text, asked, true))
        .map(List::of)
        .or(() -> several && words ? everything(shown, asked) : Optional.empty())
        .or(() -> several && isTyped(raw) ? loosely(shown, asked) : Optional.empty())
        .map(wordings -> new Read(wordings, false));
  }

  // "1,3" becomes a number in a French spreadsheet.
  private static boolean isTyped(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed
        || (raw instanceof RawAnswer.Figure figure && !figure.percent());
  }

  private static Optional<List<String>> apart(
      String shown, Function<String, Optional<String>> meant) {
    return Stream.of(BETWEEN, BETWEEN_SHORT)
        .map(between -> all(between.splitAsStream(shown), meant))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<List<String>> loosely(String shown, Asked asked) {
    String text = FrenchNumber.evenSpaces(shown);
    return Stream.of(BETWEEN, BETWEEN_LOOSE)
        .map(
            between ->
                all(between.splitAsStream(shown), part -> nearly(part, asked, part.equals(text))))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> numbers(text, Objects.requireNonNull(asked.choices())));
  }

  private static Optional<List<String>> all(
      Stream<String> parts, Function<String, Optional<String>> meant) {
    List<String> given = parts.filter(part -> !part.isBlank()).toList();
    List<String> chosen = given.stream().flatMap(part -> meant.apply(part).stream()).toList();
    return !chosen.isEmpty() && chosen.size() == given.size()
        ? Optional.of(chosen.stream().distinct().toList())
        : Optional.empty();
  }

  /**
   * "les 3", "tous les axes", "les trois axes stratégiques": all there are of a numbered list,
   * where the number said is their number. "tous publics" is no such list.
   */
  private static Optional<List<String>> everything(String typed, Asked asked) {
    Choices choices = Objects.requireNonNull(asked.choices());
    Set<String> names = names(asked);
    List<String> words = List.of(SPACE.split(Plain.of(typed), -1));
    boolean all = words.get(0).equals("tous") || words.get(0).equals("toutes");
    int at = all ? 1 : 0;
    boolean these = at < words.size() && words.get(at).equals("les");
    at += these ? 1 : 0;
    boolean counted = at < words.size() && number(words.get(at)) == choices.wordings().size();
    at += counted ? 1 : 0;
    boolean named =
        words.stream().skip(at).allMatch(word -> names.contains(Inflection.without(word)));
    return choices.numbered() && named && (all || (these && counted))
        ? Optional.of(choices.wordings())
        : Optional.empty();
  }

  private static int number(String word) {
    return word.length() == 1 && Character.isDigit(word.charAt(0))
        ? word.charAt(0) - '0'
        : COUNTED.indexOf(word) + 1;
  }

  /** One wording, perhaps called by the question's own name: "axe 1", "académie de Lyon". */
  private static Optional<String> nearly(String typed, Asked asked, boolean alone) {
    Choices choices = Objects.requireNonNull(asked.choices());
    Set<String> names = names(asked);
    String called = called(List.of(SPACE.split(Plain.of(typed), -1)), names, alone);
    return choices.meant(called).or(() -> choices.nearly(typed)).or(() -> choices.nearly(called));
  }

  private static Set<String> names(Asked asked) {
    return SPACE
        .splitAsStream(Inflection.without(Plain.of(asked.label())))
        .filter(word -> !DENYING.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What is left without the question's own name. After "les" and "des" a number says how many, not
   * which: "les 3" stays as it is, and "les axes 3", but not "les axes 1" of "les axes 1 et 3".
   */
  private static String called(List<String> words, Set<String> names, boolean alone) {
    int at = 0;
    boolean named = false;
    boolean many = false;
    for (; at < words.size(); at++) {
      String word = words.get(at);
      boolean name = names.contains(Inflection.without(word));
      boolean article = BEFORE_A_NAME.contains(word) || (named && AFTER_A_NAME.contains(word));
      if (!name && !article) {
        break;
      }
      named |= name;
      many = MANY.contains(word) || (alone && many);
    }
    boolean howMany = many && at < words.size() && number(words.get(at)) > 0;
    return String.join(" ", howMany ? words : words.subList(at, words.size()));
  }

  /** "1 3", "1.3", "1 à 3"; "1-2", but not "1-3", which may leave out 2. */
  private static Optional<List<String>> numbers(String text, Choices choices) {
    if (!choices.numbered()) {
      return Optional.empty();
    }
    if (DIGITS_APART.matcher(text).matches()) {
      return all(
          text.chars().mapToObj(Character::toString).filter(one -> !". ".contains(one)),
          choices::meant);
    }
    Matcher range = FROM_TO.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(3));
    boolean doubtful = range.group(2) != null && last != first + 1;
    return doubtful || last <= first
        ? Optional.empty()
        : all(IntStream.rangeClosed(first, last).mapToObj(Integer::toString), choices::meant);
  }

  /** How it was understood: by numbers where it was so written. */
  static String told(Value.Chosen chosen, Choices choices, String typed) {
    boolean all = chosen.wordings().size() == choices.wordings().size();
    boolean byNumber = choices.numbered() && (all || typed.chars().anyMatch(Character::isDigit));
    return chosen.wordings().stream()
        .map(
            wording -> {
              int at = choices.wordings().indexOf(wording);
              return byNumber ? String.valueOf(at + 1) : choices.offered().get(at);
            })
        .collect(Collectors.joining(" ; "));
  }
}
