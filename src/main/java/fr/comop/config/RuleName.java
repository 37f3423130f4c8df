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
  SUM("sum", "of equals within", "unless"),
  AT_MOST("at-most", "question bound", ""),
  CLOSE_TO("close-to", "question to percent", ""),
  GRANT_SHARE("grant-share", "question of within", ""),
  MOVED("moved", "figures percent", ""),
  PLANNED_REPORTED("planned-reported", "codes", ""),
  CODE_KNOWN("code-known", "codes", ""),
  EXPLAINED("explained", "table column values by", ""),
  DATED_IN_YEAR("dated-in-year", "question", ""),
  SIGNED("signed", "question", ""),
  MEETS_YEAR("meets-year", "table from to", ""),
  ENDS_AFTER_START("ends-after-start", "table from to", ""),
  EITHER("either", "table columns", ""),
  PICTURES("pictures", "questions", ""),
  AT_LEAST("at-least", "count", "table questions"),
  REQUIRED_IF("required-if", "question when is", ""),
  MATCHES("matches", "of masks", "");

  private static final Set<String> ALWAYS =
      Set.of("name", "rule", "severity", "expected", "advice", "because");

  private final String word;
  private final String needed;
  private final String optional;

  /** The keys with a space between. */
  RuleName(String word, String needed, String optional) {
    this.word = word;
    this.needed = needed;
    this.optional = optional;
  }

  /** The word that form files use. */
  String word() {
    return word;
  }

  /** The keys of its own that it needs. */
  List<String> needed() {
    return split(needed);
  }

  /** Those that may be left out. */
  List<String> optional() {
    return split(optional);
  }

  private static List<String> split(String keys) {
    return keys.isEmpty() ? List.of() : List.of(keys.split(" "));
  }

  /** All keys that may stand in a check by this rule. */
  Set<String> keys() {
    return Stream.of(ALWAYS, needed(), optional())
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
                "règle inconnue « "
                    + yaml.text()
                    + " »"
                    + Suggestion.of(yaml.text(), words)
                    + " ; il y a : "
                    + String.join(", ", words)
                    + " (docs/checks.md)"));
  }
}
