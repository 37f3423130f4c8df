package fr.comop.config;

import fr.comop.form.Field;
import fr.comop.form.Question;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import fr.comop.form.check.AtLeastFilled;
import fr.comop.form.check.AtLeastLines;
import fr.comop.form.check.AtMost;
import fr.comop.form.check.BuiltIn;
import fr.comop.form.check.CloseTo;
import fr.comop.form.check.CodeKnown;
import fr.comop.form.check.DatedInYear;
import fr.comop.form.check.Either;
import fr.comop.form.check.EndsAfterStart;
import fr.comop.form.check.Explained;
import fr.comop.form.check.GrantShare;
import fr.comop.form.check.Mask;
import fr.comop.form.check.Matches;
import fr.comop.form.check.MeetsYear;
import fr.comop.form.check.Moved;
import fr.comop.form.check.PicturesJoined;
import fr.comop.form.check.PlannedReported;
import fr.comop.form.check.RequiredIf;
import fr.comop.form.check.Rule;
import fr.comop.form.check.RuledCheck;
import fr.comop.form.check.Signed;
import fr.comop.form.check.Sum;
import fr.comop.form.check.Term;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the checks of a form: each is a line of data with its rule, severity and sentences. */
final class CheckReader {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SENTENCE = 1_000;
  private static final int LONGEST_MASK = 200;
  private static final int MOST_COUNTED = 1_000;
  private static final BigDecimal LARGEST = new BigDecimal("1000000000");
  private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");

  private final QuestionNames names;
  private final Set<String> taken = new HashSet<>();

  CheckReader(List<Question> questions) {
    names = new QuestionNames(questions);
  }

  RuledCheck check(Yaml yaml) {
    RuleName rule = RuleName.read(yaml.get("rule"));
    yaml.only(rule.keys());
    Severity severity = severity(yaml.get("severity"));
    Rule about =
        new Rule(
            name(yaml.get("name")),
            severity,
            yaml.get("expected").text(LONGEST_SENTENCE),
            yaml.get("advice").text(LONGEST_SENTENCE),
            because(yaml, severity));
    return switch (rule) {
      case SUM -> sum(yaml, about);
      case AT_MOST ->
          new AtMost(about, names.number(yaml.get("question")), names.number(yaml.get("bound")));
      case CLOSE_TO ->
          new CloseTo(
              about,
              names.number(yaml.get("question")),
              names.number(yaml.get("to")),
              percent(yaml));
      case GRANT_SHARE ->
          new GrantShare(
              about,
              names.number(yaml.get("question")),
              names.number(yaml.get("of")),
              number(yaml, "within", BigDecimal.ZERO, LARGEST));
      case MOVED -> new Moved(about, terms(yaml.get("figures")), percent(yaml));
      case PLANNED_REPORTED -> new PlannedReported(about, names.code(yaml.get("codes")));
      case CODE_KNOWN ->
          new CodeKnown(about, yaml.get("codes").some().stream().map(names::code).toList());
      case EXPLAINED -> explained(yaml, about);
      case DATED_IN_YEAR -> new DatedInYear(about, names.day(yaml.get("question")));
      case SIGNED -> new Signed(about, names.signature(yaml.get("question")));
      case MEETS_YEAR -> meetsYear(yaml, about);
      case ENDS_AFTER_START -> endsAfterStart(yaml, about);
      case EITHER -> either(yaml, about);
      case PICTURES ->
          new PicturesJoined(
              about, yaml.get("questions").some().stream().map(names::pictures).toList());
      case AT_LEAST -> atLeast(yaml, about);
      case REQUIRED_IF -> requiredIf(yaml, about);
      case MATCHES ->
          new Matches(
              about,
              names.words(yaml.get("of")),
              yaml.get("masks").some().stream()
                  .map(
                      one ->
                          one.as(
                              CheckReader::mask,
                              "un masque comme « 99999 », de 1 à 200 caractères"))
                  .toList());
    };
  }

  private static Mask mask(String text) {
    if (text.length() > LONGEST_MASK) {
      throw new IllegalArgumentException("too long");
    }
    return Mask.of(text);
  }

  /** Staff waive a check by its name, and the store keeps it with each finding. */
  private String name(Yaml yaml) {
    String name = yaml.text(LONGEST_NAME);
    if (BuiltIn.names().contains(name)) {
      throw yaml.mistake(
          "« "
              + name
              + " » est le nom d’un contrôle que tout formulaire a déjà : donnez-en un autre");
    }
    if (!taken.add(name)) {
      throw yaml.mistake("le contrôle « " + name + " » est deux fois dans ce fichier");
    }
    return name;
  }

  private RuledCheck sum(Yaml yaml, Rule about) {
    return new Sum(
        about,
        terms(yaml.get("of")),
        number(yaml, "equals", LARGEST.negate(), LARGEST),
        number(yaml, "within", BigDecimal.ZERO, LARGEST),
        yaml.find("unless").map(names::question).orElse(null));
  }

  private RuledCheck explained(Yaml yaml, Rule about) {
    Table table = names.table(yaml.get("table"));
    return new Explained(
        about,
        table.id(),
        yaml.get("column").text(),
        QuestionNames.among(
            yaml.get("values"), QuestionNames.choices(table, yaml.get("column")).wordings()),
        yaml.get("by").some().stream().map(by -> QuestionNames.column(table, by)).toList());
  }

  private RuledCheck meetsYear(Yaml yaml, Rule about) {
    Table table = names.table(yaml.get("table"));
    return new MeetsYear(
        about,
        table.id(),
        QuestionNames.dayColumn(table, yaml.get("from")),
        QuestionNames.dayColumn(table, yaml.get("to")));
  }

  private RuledCheck endsAfterStart(Yaml yaml, Rule about) {
    Table table = names.table(yaml.get("table"));
    return new EndsAfterStart(
        about,
        table.id(),
        QuestionNames.dayColumn(table, yaml.get("from")),
        QuestionNames.dayColumn(table, yaml.get("to")));
  }

  private RuledCheck either(Yaml yaml, Rule about) {
    Table table = names.table(yaml.get("table"));
    List<List<String>> groups =
        yaml.get("columns").some().stream()
            .map(
                group ->
                    group.some().stream().map(one -> QuestionNames.column(table, one)).toList())
            .toList();
    return new Either(about, table.id(), groups);
  }

  private RuledCheck atLeast(Yaml yaml, Rule about) {
    Optional<Yaml> table = yaml.find("table");
    Optional<Yaml> questions = yaml.find("questions");
    if (table.isPresent() == questions.isPresent()) {
      throw yaml.mistake(
          "« at-least » compte soit les lignes d’un tableau (table), soit des réponses"
              + " (questions)");
    }
    if (table.isPresent()) {
      return new AtLeastLines(
          about, names.table(table.get()).id(), yaml.get("count").whole(1, MOST_COUNTED));
    }
    List<String> counted = questions.orElseThrow().some().stream().map(names::question).toList();
    return new AtLeastFilled(about, counted, yaml.get("count").whole(1, counted.size()));
  }

  private RuledCheck requiredIf(Yaml yaml, Rule about) {
    Field when = names.chosen(yaml.get("when"));
    return new RequiredIf(
        about,
        names.question(yaml.get("question")),
        when.id(),
        QuestionNames.among(yaml.get("is"), QuestionNames.wordings(when)));
  }

  private static BigDecimal percent(Yaml yaml) {
    return number(yaml, "percent", BigDecimal.ZERO, MOST_PERCENT);
  }

  private static BigDecimal number(Yaml yaml, String key, BigDecimal least, BigDecimal most) {
    BigDecimal number = yaml.get(key).as(BigDecimal::new, "un nombre");
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      throw yaml.get(key)
          .mistake("« " + key + " » va de " + least + " à " + most + ", non " + number);
    }
    return number;
  }

  private List<Term> terms(Yaml yaml) {
    return yaml.some().stream().map(names::figure).toList();
  }

  /** Nothing keeps a document from being complete but the convention, or what cannot be read. */
  private static String because(Yaml yaml, Severity severity) {
    if (severity == Severity.ERROR) {
      return yaml.get("because").text();
    }
    yaml.find("because")
        .ifPresent(
            because -> {
              throw because.mistake(
                  "un avertissement n’a pas de raison à donner : seule une erreur a « because »");
            });
    return "";
  }

  private static Severity severity(Yaml yaml) {
    return switch (yaml.text()) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default ->
          throw yaml.mistake("« severity » est error ou warning, non « " + yaml.text() + " »");
    };
  }
}
