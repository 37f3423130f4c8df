package fr.comop.workbook.read;

import fr.comop.form.Form;
import fr.comop.form.Mark;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import fr.comop.french.Plain;
import fr.comop.workbook.find.ConfidentialMark;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Protective;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What marks make confidential that stand in no row of an answer: in the words of a question, among
 * the titles of a table, elsewhere on a sheet, or on a sheet of people's own. How far such a mark
 * reaches is not certain: it fails closed, and is told.
 */
final class Reserved {
  private static final Pattern AFTER_WORDING = Pattern.compile("^[\\s*\u00a0]+");

  private final Form form;
  private final Years years;
  private final Layout layout;
  private final ConfidentialCells marks;
  private final Set<String> questions = new HashSet<>();
  private final Set<String> sheets = new HashSet<>();
  private boolean everything;

  Reserved(Form form, Years years, Layout layout, WrittenOver over, ConfidentialCells marks) {
    this.form = form;
    this.years = years;
    this.layout = layout;
    this.marks = marks;
    for (Question question : form.questions()) {
      title(question);
    }
    for (Layout.Stray stray : layout.strays()) {
      if (says(stray) && !nearAnAnswer(stray.sheet(), stray.cell())) {
        stands(stray.sheet(), stray.cell(), Understand.shown(stray.raw()));
      }
    }
    for (WrittenOver.Over one : over.marks()) {
      if (!liesOverAnAnswer(one)) {
        stands(one.sheet(), one.text().over().first(), one.text().text());
      }
    }
  }

  /** By what the answers to a question are reserved, all of them; null where they are not. */
  @Nullable Mark of(Question question, Sheet sheet) {
    if (questions.contains(question.id())) {
      return Mark.QUESTION;
    }
    if (sheets.contains(sheet.name())) {
      return Mark.SHEET;
    }
    return everything ? Mark.WORKBOOK : null;
  }

  private boolean says(Layout.Stray stray) {
    return ConfidentialMark.word(stray.raw())
        && !asks(Understand.shown(stray.raw()))
        && layout.copies().stream().noneMatch(copy -> copy.sheet().equals(stray.sheet().name()));
  }

  /** Whether a text asks whether something is confidential: a title of somebody's own. */
  private static boolean asks(String text) {
    String words = " " + Plain.of(text) + " ";
    return text.indexOf('?') >= 0 || (words.contains(" oui ") && words.contains(" non "));
  }

  private void title(Question question) {
    Workbook.Named title = layout.titles().get(question.id());
    if (title == null || !(title.sheet().cell(title.address()) instanceof RawAnswer.Typed typed)) {
      return;
    }
    String more = more(typed.text(), years.in(question.wording()));
    if (!more.isEmpty()
        && (ConfidentialMark.word(new RawAnswer.Typed(more)) || Protective.within(more))) {
      question(question, title.sheet(), title.address(), more);
    }
  }

  /** What somebody wrote behind a question's own words, which may use the word themselves. */
  private static String more(String text, String wording) {
    if (text.equals(wording)) {
      return "";
    }
    return text.startsWith(wording)
        ? AFTER_WORDING.matcher(text.substring(wording.length())).replaceFirst("").strip()
        : Protective.within(wording) ? "" : text;
  }

  private void question(Question question, Sheet sheet, CellAddress cell, String text) {
    questions.add(question.id());
    marks.reaches(
        new Place(sheet.name(), cell.toString()),
        text,
        "toutes les réponses à « " + years.in(question.label()) + " »");
  }

  private void stands(Sheet sheet, CellAddress cell, String text) {
    for (Map.Entry<String, Layout.TablePlace> table : layout.tables().entrySet()) {
      if (table.getValue().sheet().equals(sheet) && table.getValue().header() == cell.row()) {
        form.question(table.getKey()).ifPresent(question -> question(question, sheet, cell, text));
        return;
      }
    }
    for (Map.Entry<String, Workbook.Named> title : layout.titles().entrySet()) {
      if (title.getValue().sheet().equals(sheet)
          && title.getValue().address().row() == cell.row()) {
        form.question(title.getKey()).ifPresent(question -> question(question, sheet, cell, text));
        return;
      }
    }
    boolean asks = layout.asksOn(sheet);
    if (asks) {
      sheets.add(sheet.name());
    } else {
      everything = true;
    }
    marks.reaches(
        new Place(sheet.name(), cell.toString()),
        text,
        asks
            ? "toutes les réponses de la feuille « " + sheet.name() + " »"
            : "toutes les réponses du classeur");
  }

  /** Whether it stands in the row of an answer, which it then marks by itself. */
  private boolean nearAnAnswer(Sheet sheet, CellAddress cell) {
    return layout.fields().values().stream()
            .anyMatch(field -> field.sheet().equals(sheet) && field.cell().row() == cell.row())
        || layout.tables().values().stream()
            .anyMatch(
                table ->
                    table.sheet().equals(sheet)
                        && table.first() <= cell.row()
                        && cell.row() <= table.last()
                        && saysMore(table, cell.row()));
  }

  private static boolean saysMore(Layout.TablePlace table, int number) {
    for (Row row : table.sheet().rows(number, number)) {
      if (table.columns().values().stream().anyMatch(column -> row.cell(column) != null)) {
        return true;
      }
    }
    return false;
  }

  private boolean liesOverAnAnswer(WrittenOver.Over over) {
    return layout.fields().values().stream()
            .anyMatch(
                field ->
                    field.sheet().equals(over.sheet()) && over.text().over().holds(field.cell()))
        || layout.tables().values().stream()
            .anyMatch(table -> table.sheet().equals(over.sheet()) && liesOver(over, table));
  }

  private static boolean liesOver(WrittenOver.Over over, Layout.TablePlace table) {
    int row = over.text().over().first().row();
    return table.first() <= row
        && row <= table.last()
        && saysMore(table, row)
        && table.columns().values().stream()
            .anyMatch(column -> over.text().over().holds(new CellAddress(row, column)));
  }
}
