package fr.comop.export;

import fr.comop.form.AnswerType;
import fr.comop.form.Field;
import fr.comop.form.Form;
import fr.comop.form.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a table with a line a document: one for each question that is asked once. */
final class WideColumns {
  /**
   * A line.
   *
   * @param once what was answered, by question; those of tables are not among them
   */
  record Line(Document document, Map<String, Stored> once, boolean withholding) {
    private @Nullable Stored answer(String form, String question) {
      return document.submission().form().equals(form) ? once.get(question) : null;
    }

    private @Nullable String marked() {
      String marked =
          once.values().stream()
              .filter(Stored::confidential)
              .map(Stored::question)
              .collect(Collectors.joining(" "));
      return marked.isEmpty() ? null : marked;
    }
  }

  private WideColumns() {}

  /** For the forms of these documents, those of later versions after those of earlier ones. */
  static List<Column<Line>> of(List<Document> documents) {
    List<Column<Line>> columns = new ArrayList<>();
    Document.COLUMNS.forEach(one -> columns.add(one.in(Line::document)));
    columns.add(Column.text("confidential", Line::marked));
    Map<String, Map<String, Kind>> forms = new LinkedHashMap<>();
    forms(documents)
        .forEach(
            form ->
                form.questions()
                    .forEach(
                        question ->
                            add(
                                question,
                                forms.computeIfAbsent(form.id(), id -> new LinkedHashMap<>()))));
    forms.forEach(
        (form, questions) ->
            questions.forEach(
                (question, kind) ->
                    columns.add(
                        Column.of(
                            form + "." + question,
                            kind,
                            (line, pen) -> write(line, form, question, kind, pen)))));
    return columns;
  }

  private static List<Form> forms(List<Document> documents) {
    Map<List<Object>, Form> forms = new HashMap<>(); // by name: to compare whole forms takes long
    for (Document one : documents) {
      Form form = one.form();
      if (form != null) {
        forms.put(List.of(form.id(), form.version()), form);
      }
    }
    return forms.values().stream()
        .sorted(Comparator.comparing(Form::id).thenComparing(Form::version))
        .toList();
  }

  /** Where two versions of a form ask for another kind of answer, both are written as texts. */
  private static void add(Question question, Map<String, Kind> questions) {
    if (question instanceof Field field) {
      questions.merge(
          field.id(), kind(field.type()), (one, other) -> one == other ? one : Kind.TEXT);
    }
  }

  private static Kind kind(AnswerType type) {
    return type.numeric() ? Kind.NUMBER : type == AnswerType.DATE ? Kind.DAY : Kind.TEXT;
  }

  private static void write(Line line, String form, String question, Kind kind, Pen pen)
      throws IOException {
    Stored answer = line.answer(form, question);
    if (answer == null) {
      pen.nothing();
    } else if (answer.confidential() && line.withholding()) {
      pen.withheld();
    } else if (kind == Kind.NUMBER && answer.number() != null) {
      pen.number(answer.number());
    } else if (kind == Kind.DAY && answer.day() != null) {
      pen.day(answer.day());
    } else {
      pen.text(words(answer));
    }
  }

  private static String words(Stored answer) {
    return answer.text() != null
        ? answer.text()
        : answer.number() != null
            ? Dialect.PLAIN.number(answer.number())
            : String.valueOf(answer.day());
  }
}
