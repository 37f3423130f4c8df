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
      Set.of("de", "d", "du", "des", "la", "le", "les", "l", "n", "no", "numero");

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
    if (shown.indexOf('?') >= 0) {
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
        .flatMap(text -> nearly(text, asked))
        .map(List::of)
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
        .map(between -> all(between.splitAsStream(shown), part -> nearly(part, asked)))
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

  /** One wording, perhaps called by the question's own name: "axe 1", "académie de Lyon". */
  private static Optional<String> nearly(String typed, Asked asked) {
    Choices choices = Objects.requireNonNull(asked.choices());
    Set<String> names =
        SPACE
            .splitAsStream(Inflection.without(Plain.of(asked.label())))
            .collect(Collectors.toUnmodifiableSet());
    String called =
        SPACE
            .splitAsStream(Plain.of(typed))
            .dropWhile(
                word -> names.contains(Inflection.without(word)) || BEFORE_A_NAME.contains(word))
            .collect(Collectors.joining(" "));
    return choices.meant(called).or(() -> choices.nearly(typed)).or(() -> choices.nearly(called));
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
    boolean byNumber = choices.numbered() && typed.chars().anyMatch(Character::isDigit);
    return chosen.wordings().stream()
        .map(
            wording -> {
              int at = choices.wordings().indexOf(wording);
              return byNumber ? String.valueOf(at + 1) : choices.offered().get(at);
            })
        .collect(Collectors.joining(" ; "));
  }
}
