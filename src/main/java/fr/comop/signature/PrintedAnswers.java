package fr.comop.signature;

import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Outside;
import fr.comop.form.Places;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The questions of a form with what was answered, in the order of the form. */
final class PrintedAnswers {
  private static final String NOTHING = "sans réponse";

  private final DocumentToSign document;
  private final PrintedPictures pictures;
  private final PrintedTable tables;
  private final Map<String, List<Given>> answers;

  /** The table of short answers that is being written; null between two of them. */
  private @Nullable Element brief;

  PrintedAnswers(DocumentToSign document, PrintedPictures pictures) {
    this.document = document;
    this.pictures = pictures;
    this.tables = new PrintedTable(document.years());
    answers = document.answers().stream().collect(Collectors.groupingBy(Given::question));
  }

  void write(Element body) {
    document.form().sections().forEach(section -> section(body, section));
    if (pictures.any(FilledForm.BESIDE)) {
      body.appendElement("h2").text("Images jointes");
      pictures.write(body, FilledForm.BESIDE, "Image jointe au classeur");
    }
    if (!document.outside().isEmpty()) {
      outside(body);
    }
  }

  private void section(Element body, Section section) {
    body.appendElement("h2").text(in(section.title()));
    if (section.optional() && section.questions().stream().noneMatch(this::answered)) {
      gap(body.appendElement("p"), "Feuille facultative, sans réponse.");
      return;
    }
    brief = null;
    for (Question question : section.questions()) {
      question.use(
          field -> field(body, field),
          table -> table(body, table),
          asked -> {
            brief = null;
            body.appendElement("h3").text(in(question.wording()));
            if (pictures.any(question.id())) {
              pictures.write(body, question.id(), in(question.label()));
            } else {
              gap(body.appendElement("p"), "aucune image");
            }
          });
    }
  }

  private boolean answered(Question question) {
    return answers.containsKey(question.id()) || pictures.any(question.id());
  }

  private void field(Element body, Field field) {
    Given given = answers.getOrDefault(field.id(), List.of()).stream().findFirst().orElse(null);
    String said = given == null ? NOTHING : Said.of(field, given);
    if (field.spacious() && given != null) {
      brief = null;
      Element heading = body.appendElement("h3").text(in(field.wording()));
      mark(heading, given);
      Said.write(body.appendElement("p"), said);
    } else {
      Element row = brief(body).appendElement("tr");
      Element name = row.appendElement("th").attr("scope", "row").addClass("words");
      name.text(in(field.wording()));
      Element cell = row.appendElement("td").addClass("words");
      if (given == null) {
        gap(cell, NOTHING);
      } else {
        Said.write(cell, said);
        mark(cell, given);
      }
    }
    if (pictures.any(field.id())) {
      brief = null;
      pictures.write(body, field.id(), in(field.label()));
    }
  }

  private Element brief(Element body) {
    Element known = brief;
    if (known == null) {
      known = body.appendElement("table").addClass("short").appendElement("tbody");
      brief = known;
    }
    return known;
  }

  private static void mark(Element beside, Given given) {
    if (given.confidential()) {
      Said.mark(beside);
    }
  }

  private void table(Element body, Table table) {
    brief = null;
    body.appendElement("h3").text(in(table.wording()));
    List<Given> cells = answers.getOrDefault(table.id(), List.of());
    if (cells.isEmpty()) {
      gap(body.appendElement("p"), "aucune ligne");
    } else {
      tables.write(body, table, cells);
    }
  }

  private void outside(Element body) {
    body.appendElement("h2").text("Écrit en dehors des questions");
    for (Outside one : document.outside()) {
      Element entry = body.appendElement("p");
      entry
          .appendElement("span")
          .addClass("label")
          .text(Places.french(List.of(one.place())) + " : ");
      Said.write(entry, one.text());
    }
  }

  private static void gap(Element into, String words) {
    into.addClass("gap").text(words);
  }

  private String in(String wording) {
    return document.years().in(wording);
  }
}
