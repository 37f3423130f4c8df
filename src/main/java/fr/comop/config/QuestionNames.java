package fr.comop.config;

import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Choices;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.Pictures;
import fr.comop.form.Question;
import fr.comop.form.Table;
import fr.comop.form.check.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the questions and columns that a check names, each of the type that its rule can judge: of
 * another one the rule would say nothing, for ever.
 */
final class QuestionNames {
  private static final Set<AnswerType> NUMBERS =
      Arrays.stream(AnswerType.values()).filter(AnswerType::numeric).collect(Collectors.toSet());

  private final Map<String, Question> questions;

  QuestionNames(List<Question> questions) {
    this.questions =
        questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /** Any question. */
  String question(Yaml yaml) {
    return found(yaml).id();
  }

  private Question found(Yaml yaml) {
    Question found = questions.get(yaml.text());
    if (found == null) {
      throw yaml.mistake(
          "aucune question « "
              + yaml.text()
              + " »"
              + Suggestion.of(yaml.text(), questions.keySet()));
    }
    return found;
  }

  /** A question that asks for a number. */
  String number(Yaml yaml) {
    return field(yaml, NUMBERS, "un nombre").id();
  }

  /** A question that asks for a day. */
  String day(Yaml yaml) {
    return field(yaml, Set.of(AnswerType.DATE), "une date").id();
  }

  /** A question that asks for pictures. */
  String pictures(Yaml yaml) {
    if (found(yaml) instanceof Pictures pictures) {
      return pictures.id();
    }
    throw yaml.mistake("« " + yaml.text() + " » ne demande pas d’images");
  }

  /** A question in which somebody may sign: a text, or pictures. */
  String signature(Yaml yaml) {
    return found(yaml) instanceof Pictures pictures
        ? pictures.id()
        : field(yaml, Set.of(AnswerType.TEXT), "un texte ou des images").id();
  }

  /** A question that is answered by some of a list, or by yes or no. */
  Field chosen(Yaml yaml) {
    return field(
        yaml,
        Set.of(AnswerType.CHOICE, AnswerType.CHOICES, AnswerType.YES_NO),
        "un choix, ou oui ou non");
  }

  private Field field(Yaml yaml, Set<AnswerType> types, String what) {
    if (found(yaml) instanceof Field field && types.contains(field.type())) {
      return field;
    }
    throw yaml.mistake("« " + yaml.text() + " » ne demande pas " + what);
  }

  Table table(Yaml yaml) {
    if (found(yaml) instanceof Table table) {
      return table;
    }
    throw yaml.mistake("« " + yaml.text() + " » n’est pas un tableau");
  }

  /** Any column of a table. */
  static String column(Table table, Yaml yaml) {
    return asked(table, yaml).id();
  }

  /** A column of days. */
  static String dayColumn(Table table, Yaml yaml) {
    if (asked(table, yaml).type() != AnswerType.DATE) {
      throw yaml.mistake("la colonne « " + yaml.text() + " » ne demande pas une date");
    }
    return yaml.text();
  }

  /** What a column of choices offers. */
  static Choices choices(Table table, Yaml yaml) {
    Choices choices = asked(table, yaml).choices();
    if (choices == null) {
      throw yaml.mistake("la colonne « " + yaml.text() + " » ne demande pas un choix");
    }
    return choices;
  }

  private static Column asked(Table table, Yaml yaml) {
    return table
        .column(yaml.text())
        .orElseThrow(
            () ->
                yaml.mistake(
                    "le tableau « "
                        + table.id()
                        + " » n’a pas de colonne « "
                        + yaml.text()
                        + " »"));
  }

  /** Texts, each of which is one of a list. */
  static List<String> among(Yaml yaml, List<String> wordings) {
    return yaml.some().stream().map(one -> one.oneOf("choix", wordings)).toList();
  }

  /** A figure: a question, or a column added up, as "table/column". */
  Term figure(Yaml yaml) {
    return term(yaml, NUMBERS, "un nombre");
  }

  /** A column of codes. */
  Term code(Yaml yaml) {
    if (yaml.text().indexOf('/') < 0) {
      throw yaml.mistake("une colonne est attendue ici, comme « 2.actions/planned-code »");
    }
    return term(yaml, Set.of(AnswerType.CODE), "le code d’une action");
  }

  /** Words: a question, or a column. */
  Term words(Yaml yaml) {
    return term(yaml, Set.of(AnswerType.TEXT), "un texte");
  }

  private Term term(Yaml yaml, Set<AnswerType> types, String what) {
    int slash = yaml.text().indexOf('/');
    if (slash < 0) {
      return new Term(field(yaml, types, what).id(), null);
    }
    String id = yaml.text().substring(0, slash);
    String column = yaml.text().substring(slash + 1);
    if (!(questions.get(id) instanceof Table table) || table.column(column).isEmpty()) {
      throw yaml.mistake("aucun tableau « " + id + " » avec une colonne « " + column + " »");
    }
    Asked asked = table.column(column).orElseThrow();
    if (!types.contains(asked.type())) {
      throw yaml.mistake("« " + yaml.text() + " » ne demande pas " + what);
    }
    return new Term(id, column);
  }

  /** The wordings that a question takes. */
  static List<String> wordings(Field field) {
    return field.type() == AnswerType.YES_NO
        ? List.of("oui", "non")
        : Objects.requireNonNull(field.choices()).wordings();
  }
}
