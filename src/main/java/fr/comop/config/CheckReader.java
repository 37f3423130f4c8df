package fr.comop.config;

import fr.comop.form.Question;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import fr.comop.form.check.AtMost;
import fr.comop.form.check.Check;
import fr.comop.form.check.CloseTo;
import fr.comop.form.check.DatedInYear;
import fr.comop.form.check.Either;
import fr.comop.form.check.Explained;
import fr.comop.form.check.MeetsYear;
import fr.comop.form.check.PicturesJoined;
import fr.comop.form.check.Rule;
import fr.comop.form.check.Sum;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the checks of a form: each is a line of data with its rule, severity and sentences. */
final class CheckReader {
  private static final Set<String> ALWAYS =
      Set.of("name", "rule", "severity", "expected", "advice");
  private static final Map<String, Set<String>> RULES =
      Map.of(
          "sum", Set.of("of", "equals", "within", "error-past"),
          "at-most", Set.of("question", "bound"),
          "close-to", Set.of("question", "to", "percent"),
          "explained", Set.of("table", "column", "values", "by"),
          "dated-in-year", Set.of("question", "year"),
          "meets-year", Set.of("table", "from", "to", "year"),
          "either", Set.of("table", "columns"),
          "pictures", Set.of("questions"));

  private final Map<String, Question> questions;

  CheckReader(List<Question> questions) {
    this.questions =
        questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  Check check(Yaml yaml) {
    Yaml rule = yaml.get("rule");
    Set<String> keys = RULES.get(rule.text());
    if (keys == null) {
      throw rule.mistake(
          "unknown rule \"" + rule.text() + "\"" + Suggestion.of(rule.text(), RULES.keySet()));
    }
    Set<String> known = new HashSet<>(ALWAYS);
    known.addAll(keys);
    yaml.only(known);
    Rule about =
        new Rule(
            yaml.get("name").text(),
            severity(yaml.get("severity")),
            yaml.get("expected").text(),
            yaml.get("advice").text());
    return switch (rule.text()) {
      case "sum" -> sum(yaml, about);
      case "at-most" ->
          new AtMost(about, question(yaml.get("question")), question(yaml.get("bound")));
      case "close-to" ->
          new CloseTo(
              about,
              question(yaml.get("question")),
              question(yaml.get("to")),
              yaml.get("percent").as(BigDecimal::new, "a number"));
      case "explained" -> explained(yaml, about);
      case "dated-in-year" -> new DatedInYear(about, question(yaml.get("question")));
      case "meets-year" -> meetsYear(yaml, about);
      case "either" -> either(yaml, about);
      default ->
          new PicturesJoined(
              about, yaml.get("questions").some().stream().map(this::question).toList());
    };
  }

  private Check sum(Yaml yaml, Rule about) {
    return new Sum(
        about,
        yaml.get("of").some().stream().map(this::term).toList(),
        yaml.get("equals").as(BigDecimal::new, "a number"),
        yaml.get("within").as(BigDecimal::new, "a number"),
        yaml.find("error-past").map(past -> past.as(BigDecimal::new, "a number")).orElse(null));
  }

  private Check explained(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    return new Explained(
        about,
        table.id(),
        column(table, yaml.get("column")),
        yaml.texts("values"),
        yaml.get("by").some().stream().map(by -> column(table, by)).toList());
  }

  private Check meetsYear(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    return new MeetsYear(
        about, table.id(), column(table, yaml.get("from")), column(table, yaml.get("to")));
  }

  private Check either(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    List<List<String>> groups =
        yaml.get("columns").some().stream()
            .map(group -> group.some().stream().map(one -> column(table, one)).toList())
            .toList();
    return new Either(about, table.id(), groups);
  }

  private Sum.Term term(Yaml yaml) {
    int slash = yaml.text().indexOf('/');
    if (slash < 0) {
      return new Sum.Term(question(yaml), null);
    }
    String id = yaml.text().substring(0, slash);
    String column = yaml.text().substring(slash + 1);
    if (!(questions.get(id) instanceof Table table) || table.column(column).isEmpty()) {
      throw yaml.mistake("no table \"" + id + "\" with a column \"" + column + "\"");
    }
    return new Sum.Term(id, column);
  }

  private String question(Yaml yaml) {
    if (!questions.containsKey(yaml.text())) {
      throw yaml.mistake(
          "no question \"" + yaml.text() + "\"" + Suggestion.of(yaml.text(), questions.keySet()));
    }
    return yaml.text();
  }

  private Table table(Yaml yaml) {
    if (questions.get(question(yaml)) instanceof Table table) {
      return table;
    }
    throw yaml.mistake("\"" + yaml.text() + "\" is not a table");
  }

  private static String column(Table table, Yaml yaml) {
    if (table.column(yaml.text()).isEmpty()) {
      throw yaml.mistake("table \"" + table.id() + "\" has no column \"" + yaml.text() + "\"");
    }
    return yaml.text();
  }

  private static Severity severity(Yaml yaml) {
    return switch (yaml.text()) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> throw yaml.mistake("a severity is error or warning, not \"" + yaml.text() + "\"");
    };
  }
}
