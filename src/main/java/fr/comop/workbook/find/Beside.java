package fr.comop.workbook.find;

import fr.comop.form.AnswerType;
import fr.comop.form.Field;
import fr.comop.form.typed.Understand;
import fr.comop.form.typed.Understanding;
import fr.comop.workbook.grid.Workbook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for an answer beside its cell, in the rows of its question that are no other's. */
public final class Beside {
  private static final int ROWS_BELOW = 2;

  private final Layout layout;
  private final Map<String, Starts> starts = new HashMap<>();
  private final Map<String, TreeMap<Integer, List<Layout.Stray>>> strays = new HashMap<>();
  private final Set<Layout.Stray> used = new HashSet<>();

  public Beside(Layout layout) {
    this.layout = layout;
    layout.addStarts(starts);
    for (Layout.Stray stray : layout.strays()) {
      strays
          .computeIfAbsent(stray.sheet().name(), sheet -> new TreeMap<>())
          .merge(
              stray.cell().row(),
              List.of(stray),
              (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
  }

  /**
   * What stands around an answer's own cell, which is empty, and could be the answer: nothing, the
   * one thing that is, or several.
   */
  public List<Layout.Stray> around(Field field, Layout.FieldPlace at) {
    Workbook.Named title = layout.titles().get(field.id());
    int row = title == null ? at.cell().row() : title.address().row();
    int column = title == null ? at.cell().column() : title.address().column();
    int end =
        Math.min(
            Math.max(row, at.cell().row()) + ROWS_BELOW + 1,
            starts.getOrDefault(at.sheet().name(), Starts.NONE).after(row));
    return strays
        .getOrDefault(at.sheet().name(), new TreeMap<>())
        .subMap(row, Math.max(row, end))
        .values()
        .stream()
        .flatMap(List::stream)
        .filter(stray -> stray.cell().column() >= column && !used.contains(stray))
        .filter(stray -> !ConfidentialMark.word(stray.raw()) && !perhapsMarks(stray, field, at))
        .filter(stray -> title == null || !isAside(stray, title))
        .toList();
  }

  /** Whether it is an aside behind the question's own words: a hint as well as an answer. */
  private static boolean isAside(Layout.Stray stray, Workbook.Named title) {
    return stray.sheet().equals(title.sheet())
        && stray.cell().equals(title.address())
        && FormLabels.Continued.aside(Understand.shown(stray.raw()));
  }

  // Any text is an answer where one is asked for, and a mark in the cell for "confidentiel".
  private static boolean perhapsMarks(Layout.Stray stray, Field field, Layout.FieldPlace at) {
    return field.type() == AnswerType.TEXT
        && stray.cell().equals(at.confidential())
        && stray.sheet().equals(at.sheet());
  }

  /** Whether what stands there answers the question beyond doubt. */
  public static boolean answers(Layout.Stray stray, Field field) {
    Understanding understanding = Understand.of(stray.raw(), field);
    return understanding.value() != null && understanding.trouble() == null;
  }

  /**
   * Whether what stands below a question is as near to another one, which is not answered either
   * and takes it too. A free text takes everything: it is no rival of a number or a choice.
   */
  public boolean couldAnswer(Layout.Stray stray, Field field, Field other) {
    Workbook.Named asked = layout.titles().get(field.id());
    Workbook.Named next = layout.titles().get(other.id());
    Layout.FieldPlace at = layout.fields().get(other.id());
    if (asked == null || next == null || at == null || !next.sheet().equals(stray.sheet())) {
      return false;
    }
    int above = next.address().row() - stray.cell().row();
    return stray.cell().row() > asked.address().row()
        && above > 0
        && above <= ROWS_BELOW
        && at.sheet().cell(at.cell()) == null
        && at.cell().row() - stray.cell().row() <= Math.abs(stray.cell().row() - rowOf(field))
        && (other.type() != AnswerType.TEXT || field.type() == AnswerType.TEXT)
        && answers(stray, other);
  }

  private int rowOf(Field field) {
    Layout.FieldPlace at = layout.fields().get(field.id());
    return at == null ? 0 : at.cell().row();
  }

  /** Takes what stands there as an answer: it is no stray any more. */
  public void use(Layout.Stray stray) {
    used.add(stray);
  }

  /** Whether it was taken as an answer. */
  public boolean used(Layout.Stray stray) {
    return used.contains(stray);
  }
}
