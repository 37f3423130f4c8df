package fr.comop.config;

import fr.comop.form.Question;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import fr.comop.form.check.AtMost;
import fr.comop.form.check.CloseTo;
import fr.comop.form.check.CodeKnown;
import fr.comop.form.check.DatedInYear;
import fr.comop.form.check.Either;
import fr.comop.form.check.EndsAfterStart;
import fr.comop.form.check.Explained;
import fr.comop.form.check.GrantShare;
import fr.comop.form.check.MeetsYear;
import fr.comop.form.check.Moved;
import fr.comop.form.check.PicturesJoined;
import fr.comop.form.check.PlannedReported;
import fr.comop.form.check.Rule;
import fr.comop.form.check.RuledCheck;
import fr.comop.form.check.Signed;
import fr.comop.form.check.Sum;
import fr.comop.form.check.Term;
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
      Set.of("name", "rule", "severity", "expected", "advice", "because");
  private static final Map<String, Set<String>> RULES =
      Map.ofEntries(
          Map.entry("sum", Set.of("of", "equals", "within", "unless")),
          Map.entry("at-most", Set.of("question", "bound")),
          Map.entry("close-to", Set.of("question", "to", "percent")),
          Map.entry("grant-share", Set.of("question", "of", "within")),
          Map.entry("moved", Set.of("figures", "percent")),
          Map.entry("planned-reported", Set.of("codes")),
          Map.entry("code-known", Set.of("codes")),
          Map.entry("explained", Set.of("table", "column", "values", "by")),
          Map.entry("dated-in-year", Set.of("question")),
          Map.entry("signed", Set.of("question")),
          Map.entry("meets-year", Set.of("table", "from", "to")),
          Map.entry("ends-after-start", Set.of("table", "from", "to")),
          Map.entry("either", Set.of("table", "columns")),
          Map.entry("pictures", Set.of("questions")));

  private final Map<String, Question> questions;

  CheckReader(List<Question> questions) {
    this.questions =
        questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  RuledCheck check(Yaml yaml) {
    Yaml rule = yaml.get("rule");
    Set<String> keys = RULES.get(rule.text());
    if (keys == null) {
      throw rule.mistake(
          "unknown rule \"" + rule.text() + "\"" + Suggestion.of(rule.text(), RULES.keySet()));
    }
    Set<String> known = new HashSet<>(ALWAYS);
    known.addAll(keys);
    yaml.only(known);
    Severity severity = severity(yaml.get("severity"));
    Rule about =
        new Rule(
            yaml.get("name").text(),
            severity,
            yaml.get("expected").text(),
            yaml.get("advice").text(),
            because(yaml, severity));
    return switch (rule.text()) {
      case "sum" -> sum(yaml, about);
      case "at-most" ->
          new AtMost(about, question(yaml.get("question")), question(yaml.get("bound")));
      case "close-to" ->
          new CloseTo(
              about,
              question(yaml.get("question")),
              question(yaml.get("to")),
              number(yaml, "percent"));
      case "grant-share" ->
          new GrantShare(
              about,
              question(yaml.get("question")),
              question(yaml.get("of")),
              number(yaml, "within"));
      case "moved" -> new Moved(about, terms(yaml.get("figures")), number(yaml, "percent"));
      case "planned-reported" -> new PlannedReported(about, code(yaml.get("codes")));
      case "code-known" ->
          new CodeKnown(about, yaml.get("codes").some().stream().map(this::code).toList());
      case "explained" -> explained(yaml, about);
      case "dated-in-year" -> new DatedInYear(about, question(yaml.get("question")));
      case "signed" -> new Signed(about, question(yaml.get("question")));
      case "meets-year" -> meetsYear(yaml, about);
      case "ends-after-start" -> endsAfterStart(yaml, about);
      case "either" -> either(yaml, about);
      default ->
          new PicturesJoined(
              about, yaml.get("questions").some().stream().map(this::question).toList());
    };
  }

  private RuledCheck sum(Yaml yaml, Rule about) {
    return new Sum(
        about,
        terms(yaml.get("of")),
        number(yaml, "equals"),
        number(yaml, "within"),
        yaml.find("unless").map(this::question).orElse(null));
  }

  private RuledCheck explained(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    return new Explained(
        about,
        table.id(),
        column(table, yaml.get("column")),
        yaml.texts("values"),
        yaml.get("by").some().stream().map(by -> column(table, by)).toList());
  }

  private RuledCheck meetsYear(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    return new MeetsYear(
        about, table.id(), column(table, yaml.get("from")), column(table, yaml.get("to")));
  }

  private RuledCheck endsAfterStart(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    return new EndsAfterStart(
        about, table.id(), column(table, yaml.get("from")), column(table, yaml.get("to")));
  }

  private RuledCheck either(Yaml yaml, Rule about) {
    Table table = table(yaml.get("table"));
    List<List<String>> groups =
        yaml.get("columns").some().stream()
            .map(group -> group.some().stream().map(one -> column(table, one)).toList())
            .toList();
    return new Either(about, table.id(), groups);
  }

  private static BigDecimal number(Yaml yaml, String key) {
    return yaml.get(key).as(BigDecimal::new, "a number");
  }

  private List<Term> terms(Yaml yaml) {
    return yaml.some().stream().map(this::term).toList();
  }

  /** A column of codes. */
  private Term code(Yaml yaml) {
    Term term = term(yaml);
    if (term.column() == null) {
      throw yaml.mistake("a column is expected here, such as \"2.actions/planned-code\"");
    }
    return term;
  }

  private Term term(Yaml yaml) {
    int slash = yaml.text().indexOf('/');
    if (slash < 0) {
      return new Term(question(yaml), null);
    }
    String id = yaml.text().substring(0, slash);
    String column = yaml.text().substring(slash + 1);
    if (!(questions.get(id) instanceof Table table) || table.column(column).isEmpty()) {
      throw yaml.mistake("no table \"" + id + "\" with a column \"" + column + "\"");
    }
    return new Term(id, column);
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

  /** Nothing keeps a document from being complete but the convention, or what cannot be read. */
  private static String because(Yaml yaml, Severity severity) {
    if (severity == Severity.ERROR) {
      return yaml.get("because").text();
    }
    yaml.find("because")
        .ifPresent(
            because -> {
              throw because.mistake("a warning needs no reason: only an error has \"because\"");
            });
    return "";
  }

  private static Severity severity(Yaml yaml) {
    return switch (yaml.text()) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> throw yaml.mistake("a severity is error or warning, not \"" + yaml.text() + "\"");
    };
  }
}
