package fr.comop.form.check;

import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Line;
import fr.comop.form.Pictures;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Severity;
import fr.comop.form.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is required is answered where the workbook asks it; a table has the lines that are expected,
 * and no more than are read.
 */
public final class Presence implements Check {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    List<Finding> findings = new ArrayList<>();
    for (Question question : filled.form().questions()) {
      if (filled.place(question.id()) == null) {
        continue;
      }
      question.use(
          field -> field(filled, field, findings),
          table -> table(filled, table, findings),
          pictures -> pictures(filled, pictures, findings));
    }
    return findings;
  }

  private static void field(FilledForm filled, Field field, List<Finding> findings) {
    if (field.required() && !filled.filled().contains(field.id())) {
      findings.add(
          new Finding(
              Severity.ERROR,
              "required",
              field.id(),
              filled.years().in(field.label()),
              filled.place(field.id()),
              null,
              "une réponse",
              "Répondez à cette question, qui est obligatoire."));
    }
  }

  private static void pictures(FilledForm filled, Pictures pictures, List<Finding> findings) {
    if (pictures.required()
        && !filled.pictures().containsKey(pictures.id())
        && !filled.pictures().containsKey(FilledForm.BESIDE)) {
      findings.add(
          about(
              filled,
              pictures,
              null,
              "une image",
              "Placez au moins une image dans la feuille, sous cette question, ou joignez-la au"
                  + " courriel."));
    }
  }

  private static void table(FilledForm filled, Table table, List<Finding> findings) {
    List<Line> lines = filled.lines(table.id());
    if (table.required() && lines.isEmpty()) {
      findings.add(
          about(
              filled,
              table,
              null,
              "au moins une ligne",
              "Remplissez ce tableau : il est obligatoire."));
    } else if (table.expectedLines() > 0
        && !lines.isEmpty()
        && lines.size() < table.expectedLines()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "few-lines",
              table.id(),
              filled.years().in(table.label()),
              filled.place(table.id()),
              lines.size() + (lines.size() == 1 ? " ligne" : " lignes"),
              table.expectedLines() + " lignes",
              "Complétez ce tableau si vous le pouvez."));
    } else if (lines.size() > Table.MOST_LINES) {
      findings.add(
          about(
              filled,
              table,
              lines.size() + " lignes",
              "5 000 lignes au plus",
              "Regroupez les lignes de ce tableau."));
    }
    if (table.expectedLines() > 0 && lines.size() >= table.expectedLines()) {
      fewInAColumn(filled, table, lines, findings);
    }
    for (Line line : lines) {
      for (Column column : table.columns()) {
        if (column.required() && !line.filled().contains(column.id())) {
          findings.add(missing(filled, table, line, column));
        }
      }
    }
  }

  private static void fewInAColumn(
      FilledForm filled, Table table, List<Line> lines, List<Finding> findings) {
    for (Column column : table.columns()) {
      long answers = lines.stream().filter(line -> line.filled().contains(column.id())).count();
      if (answers < table.expectedLines()) {
        findings.add(
            new Finding(
                Severity.WARNING,
                "few-lines",
                table.id(),
                filled.years().in(table.label() + " – " + column.title()),
                filled.place(table.id()),
                answers + (answers < 2 ? " réponse" : " réponses"),
                table.expectedLines() + " réponses",
                "Complétez ce tableau si vous le pouvez."));
      }
    }
  }

  private static Finding missing(FilledForm filled, Table table, Line line, Column column) {
    Place place = line.place(column.id());
    return new Finding(
        Severity.ERROR,
        "required",
        table.id(),
        filled.years().in(table.label() + " – " + column.title()),
        place == null ? Rule.row(line) : place,
        null,
        "une réponse dans chaque ligne commencée",
        "Remplissez cette cellule, ou videz toute la ligne.");
  }

  private static Finding about(
      FilledForm filled, Question asked, @Nullable String read, String expected, String advice) {
    return new Finding(
        Severity.ERROR,
        read == null ? "required" : "too-many-lines",
        asked.id(),
        filled.years().in(asked.label()),
        filled.place(asked.id()),
        read,
        expected,
        advice);
  }
}
