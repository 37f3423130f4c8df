package fr.comop.workbook.read;

import fr.comop.form.Field;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.form.typed.RawAnswer;
import fr.comop.workbook.find.Beside;
import fr.comop.workbook.find.ConfidentialMark;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Protective;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands over cells rather than in them: in shapes and in notes. It answers a question where
 * it lies over the empty cell of that one and of no other, and can be understood there.
 */
final class WrittenOver {
  private final Layout layout;
  private final Map<String, Over> answers = new HashMap<>();
  private final List<Over> unread = new ArrayList<>();
  private final List<Over> marks = new ArrayList<>();
  private final List<Outside> outside = new ArrayList<>();

  /** A text over the cells of a sheet. */
  record Over(Sheet sheet, Sheet.PlacedText text) {
    Place place() {
      return new Place(sheet.name(), text.over().first().toString());
    }

    RawAnswer raw() {
      return new RawAnswer.Typed(text.text());
    }
  }

  WrittenOver(Form form, Layout layout) {
    this.layout = layout;
    List<Field> fields =
        form.questions().stream()
            .filter(Field.class::isInstance)
            .map(Field.class::cast)
            .filter(field -> layout.fields().containsKey(field.id()))
            .toList();
    for (Sheet sheet : layout.sheets()) {
      for (Sheet.PlacedText text : sheet.texts()) {
        sort(new Over(sheet, text), fields);
      }
    }
  }

  private void sort(Over over, List<Field> fields) {
    if (ConfidentialMark.word(over.raw())) {
      marks.add(over);
      outside(over);
      return;
    }
    List<Field> empty =
        fields.stream().filter(field -> covers(over, field) && isEmpty(field)).toList();
    Field only = empty.size() == 1 ? empty.get(0) : null;
    if (only != null && answers(over, only) && !answers.containsKey(only.id())) {
      answers.put(only.id(), over);
    } else {
      boolean discusses = over.text().note() && empty.isEmpty();
      if (!discusses && unread.size() < Outside.MOST) {
        unread.add(over);
      }
      outside(over);
    }
  }

  private void outside(Over over) {
    if (outside.size() < Outside.MOST) {
      outside.add(new Outside(over.place(), over.text().text()));
    }
  }

  private boolean covers(Over over, Field field) {
    Layout.FieldPlace at = layout.fields().get(field.id());
    return at != null && at.sheet().equals(over.sheet()) && over.text().over().holds(at.cell());
  }

  private boolean isEmpty(Field field) {
    Layout.FieldPlace at = layout.fields().get(field.id());
    return at != null && at.sheet().cell(at.cell()) == null;
  }

  /** Whether it answers a question, and does not ask one itself. */
  private static boolean answers(Over over, Field field) {
    return !(over.text().note() && over.text().text().endsWith("?"))
        && Beside.answers(
            new Layout.Stray(over.sheet(), over.text().over().first(), over.raw()), field);
  }

  /** What answers a question whose own cell is empty; null when nothing does. */
  @Nullable Over answer(Field field) {
    return answers.get(field.id());
  }

  /** What is told of all that nobody reads as an answer, though it may be meant as one. */
  Optional<Finding> told() {
    return unread.isEmpty() ? Optional.empty() : Optional.of(SheetRemarks.writtenOutside(unread));
  }

  /** What says no more than that something is confidential. */
  List<Over> marks() {
    return marks;
  }

  /** Whether something written over a cell says that it is confidential. */
  static boolean marks(Sheet sheet, CellAddress cell) {
    for (Sheet.PlacedText text : sheet.texts()) {
      if (text.over().holds(cell)
          && (Protective.within(text.text()) || Protective.alone(text.text()))) {
        return true;
      }
    }
    return false;
  }

  /** What answers nothing, in the order of the workbook, at most 500 texts. */
  List<Outside> outside() {
    return outside;
  }
}
