package fr.comop.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that a form's checks may ask for, each with its keys; docs/checks.md explains them. */
enum RuleName {
  SUM("sum", List.of("of", "equals", "within"), "unless"),
  AT_MOST("at-most", List.of("question", "bound")),
  CLOSE_TO("close-to", List.of("question", "to", "percent")),
  GRANT_SHARE("grant-share", List.of("question", "of", "within")),
  MOVED("moved", List.of("figures", "percent")),
  PLANNED_REPORTED("planned-reported", List.of("codes")),
  CODE_KNOWN("code-known", List.of("codes")),
  EXPLAINED("explained", List.of("table", "column", "values", "by")),
  DATED_IN_YEAR("dated-in-year", List.of("question")),
  SIGNED("signed", List.of("question")),
  MEETS_YEAR("meets-year", List.of("table", "from", "to")),
  ENDS_AFTER_START("ends-after-start", List.of("table", "from", "to")),
  EITHER("either", List.of("table", "columns")),
  PICTURES("pictures", List.of("questions")),
  AT_LEAST("at-least", List.of("count"), "table", "questions"),
  REQUIRED_IF("required-if", List.of("question", "when", "is")),
  MATCHES("matches", List.of("of", "masks"));

  private static final Set<String> ALWAYS =
      Set.of("name", "rule", "severity", "expected", "advice", "because");

  private final String word;
  private final List<String> needed;
  private final List<String> optional;

  RuleName(String word, List<String> needed, String... optional) {
    this.word = word;
    this.needed = needed;
    this.optional = List.of(optional);
  }

  /** The word that form files use. */
  String word() {
    return word;
  }

  /** The keys of its own that it needs. */
  List<String> needed() {
    return needed;
  }

  /** Those that may be left out. */
  List<String> optional() {
    return optional;
  }

  /** All keys that may stand in a check by this rule. */
  Set<String> keys() {
    return Stream.of(ALWAYS, needed, optional)
        .flatMap(some -> some.stream())
        .collect(Collectors.toSet());
  }

  /**
   * The rule that a word names.
   *
   * @throws ConfigMistake with a guess and all that there are
   */
  static RuleName read(Yaml yaml) {
    Optional<RuleName> found =
        Arrays.stream(values()).filter(one -> one.word.equals(yaml.text())).findFirst();
    Set<String> words =
        Arrays.stream(values()).map(RuleName::word).collect(Collectors.toCollection(TreeSet::new));
    return found.orElseThrow(
        () ->
            yaml.mistake(
                "unknown rule \""
                    + yaml.text()
                    + "\""
                    + Suggestion.of(yaml.text(), words)
                    + "; there are: "
                    + String.join(", ", words)
                    + " (docs/checks.md)"));
  }
}
