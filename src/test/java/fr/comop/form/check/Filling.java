package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.Column;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Line;
import fr.comop.form.Picture;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Questions;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import fr.comop.form.typed.Understanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A real form, filled in question by question without a workbook. A question stands in cell C of
 * the row of its number in its section; the lines of a table begin in row 11.
 */
final class Filling {
  static final String SHEET_1 = "1 Fiche technique";
  static final String SHEET_2 = "2 Fréquentation et publics";
  static final String SHEET_6 = "6 Communication";

  private static final int FIRST_LINE = 11;

  private final Form form;
  private final Years years;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Line>> tables = new HashMap<>();
  private final Map<String, List<Picture>> pictures = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Filling(Form form, Years years) {
    this.form = form;
    this.years = years;
    for (Section section : form.sections()) {
      int row = 0;
      for (Question question : section.questions()) {
        places.put(question.id(), new Place(section.sheet(), "C" + ++row));
      }
    }
  }

  static Filling bilan() {
    return new Filling(Questions.SHIPPED.forms().latest("bilan").orElseThrow(), Years.of(2020));
  }

  static Filling programme() {
    return new Filling(Questions.SHIPPED.forms().latest("programme").orElseThrow(), Years.of(2020));
  }

  static Filling baseline() {
    return new Filling(
        Questions.SHIPPED.forms().latest("programme").orElseThrow(),
        Questions.SHIPPED.conventions().all().get(0).years("programme", 2019));
  }

  static Filling of(Form form) {
    return new Filling(form, Years.of(2020));
  }

  /** Answers a question; what is not understood is found, and counts as filled in. */
  Filling says(String question, String typed) {
    Field field = (Field) form.question(question).orElseThrow();
    filled.add(question);
    Understanding understanding = Understand.of(new RawAnswer.Typed(typed), field);
    trouble(understanding, question, field.label(), place(question));
    if (understanding.value() != null) {
      answers.put(
          question, new Answer(understanding.value(), understanding.shown(), place(question)));
    }
    return this;
  }

  /** Adds a line to a table: column, text, column, text… */
  Filling line(String table, String... columnsAndTexts) {
    Table asked = form.table(table).orElseThrow();
    List<Line> lines = tables.computeIfAbsent(table, id -> new ArrayList<>());
    Map<String, String> letters = new HashMap<>();
    for (Column column : asked.columns()) {
      letters.put(column.id(), Character.toString('A' + letters.size()));
    }
    Map<String, Answer> cells = new HashMap<>();
    Set<String> something = new HashSet<>();
    String sheet = place(table).sheet();
    int row = FIRST_LINE + lines.size();
    for (int index = 0; index < columnsAndTexts.length; index += 2) {
      String id = columnsAndTexts[index];
      something.add(id);
      Understanding understanding =
          Understand.of(
              new RawAnswer.Typed(columnsAndTexts[index + 1]), asked.column(id).orElseThrow());
      Place place = new Place(sheet, letters.get(id) + row);
      String label = asked.label() + " – " + asked.column(id).orElseThrow().title();
      trouble(understanding, table, label, place);
      if (understanding.value() != null) {
        cells.put(id, new Answer(understanding.value(), understanding.shown(), place));
      }
    }
    lines.add(new Line(sheet, row, null, letters, cells, something));
    filled.add(table);
    return this;
  }

  private void trouble(Understanding understanding, String question, String label, Place place) {
    Understanding.Trouble trouble = understanding.trouble();
    if (trouble != null) {
      findings.add(
          new Finding(
              trouble.severity(),
              trouble.check(),
              question,
              years.in(label),
              place,
              understanding.shown(),
              trouble.expected(),
              trouble.advice()));
    }
  }

  Filling picture(String question) {
    pictures.put(
        question, List.of(new Picture("xl/media/image1.png", "image/png", place(question))));
    return this;
  }

  /** Leaves no room for a question in the workbook, as if its sheet were gone. */
  Filling without(String question) {
    places.remove(question);
    return this;
  }

  Filling found(Finding finding) {
    findings.add(finding);
    return this;
  }

  FilledForm done() {
    return new FilledForm(
        form, years, answers, Map.of(), filled, places, tables, pictures, findings, List.of(),
        List.of());
  }

  private Place place(String question) {
    return Objects.requireNonNull(places.get(question));
  }

  /** What all checks find, received on 15 December 2020 for this year's campaign. */
  List<Finding> findings() {
    return findings(Background.NONE);
  }

  /** The same, knowing this of other documents. */
  List<Finding> findings(Background background) {
    return Checks.of(done(), new Circumstances(LocalDate.of(2020, 12, 15), 2021, 2021, background));
  }

  /** What the check of this name finds. */
  List<Finding> findings(String check) {
    return findings().stream().filter(finding -> finding.check().equals(check)).toList();
  }
}
