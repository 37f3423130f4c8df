package fr.comop.workbook.read;

import fr.comop.form.Answer;
import fr.comop.form.AnswerType;
import fr.comop.form.Column;
import fr.comop.form.Echo;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Place;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import fr.comop.french.Nothing;
import fr.comop.french.Plain;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one table. The titles pasted again, "Néant" in a line of its own and rows that
 * add up others are no lines: each is told.
 */
final class TableLines {
  private static final int LONGER_BY_SIGNS = 6;

  private final Table table;
  private final Layout.TablePlace at;
  private final Years years;
  private final Cells cells;
  private final ConfidentialCells confidential;
  private final Map<String, String> letters;

  /** Columns in which cells are asked for. */
  private final Set<Integer> answered;

  private final @Nullable Column naming;
  private final MergedLines merged;

  /** Merged cells of which something was told. */
  private final Set<Sheet.Merged> told = new HashSet<>();

  TableLines(
      Table table, Layout.TablePlace at, Years years, Cells cells, ConfidentialCells confidential) {
    this.table = table;
    this.at = at;
    this.years = years;
    this.cells = cells;
    this.confidential = confidential;
    this.merged = MergedLines.of(at);
    this.answered = new HashSet<>(at.columns().values());
    this.answered.add(at.confidential());
    Map<String, String> named = new HashMap<>();
    at.columns().forEach((id, column) -> named.put(id, CellAddress.lettersOf(column)));
    this.letters = Collections.unmodifiableMap(named);
    this.naming =
        table.columns().stream()
            .filter(column -> column.type() == AnswerType.TEXT)
            .findFirst()
            .orElse(null);
  }

  /** The lines, in the order of the sheet; adds what is to be said of them. */
  List<Line> read(Notes notes) {
    List<ReadLine> read = new ArrayList<>();
    for (Row row : at.sheet().rows(at.first(), at.last())) {
      if (headsAgain(row)) {
        notes.findings().add(LineRemarks.headsAgain(table, label(), place(row)));
      } else if (!saysNothing(row, notes)) {
        ReadLine line = line(row);
        if (line != null) {
          read.add(line);
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    Totals totals = new Totals(table, label());
    for (ReadLine one : read) {
      if (!totals.takes(one, notes)) {
        lines.add(one.line());
        notes.add(one.notes());
      }
    }
    totals.end(notes);
    return List.copyOf(lines);
  }

  private String label() {
    return years.in(table.label());
  }

  private @Nullable RawAnswer raw(Row row, Column column) {
    Integer number = at.columns().get(column.id());
    return number == null ? null : row.cell(number);
  }

  private Place place(Row row, Column column) {
    return new Place(at.sheet().name(), letters.get(column.id()) + row.number());
  }

  /** The first cell of a row in which something stands. */
  private Place place(Row row) {
    return table.columns().stream()
        .filter(column -> raw(row, column) != null)
        .findFirst()
        .map(column -> place(row, column))
        .orElseGet(() -> new Place(at.sheet().name(), String.valueOf(row.number())));
  }

  /** Whether every cell says what its column is called. */
  private boolean headsAgain(Row row) {
    Column first = naming;
    if (first == null || !isTitle(raw(row, first), first)) {
      return false;
    }
    int titles = 0;
    for (Column column : table.columns()) {
      RawAnswer raw = raw(row, column);
      if (raw != null && !isTitle(raw, column)) {
        return false;
      }
      titles += raw == null ? 0 : 1;
    }
    return titles > 1;
  }

  // Most texts are told apart by their length.
  private boolean isTitle(@Nullable RawAnswer raw, Column column) {
    return raw instanceof RawAnswer.Typed typed
        && Math.abs(typed.text().length() - column.title().length()) <= LONGER_BY_SIGNS
        && Plain.of(typed.text()).equals(Plain.of(years.in(column.title())));
  }

  /** Whether a row says that there is nothing to say, which is told where it is in words. */
  private boolean saysNothing(Row row, Notes notes) {
    Column first = naming;
    RawAnswer name = first == null ? null : raw(row, first);
    boolean named = name instanceof RawAnswer.Typed typed && Nothing.said(typed.text());
    if (first == null || (name != null && !named)) {
      return false;
    }
    List<Column> saying = new ArrayList<>();
    for (Column column : table.columns()) {
      RawAnswer raw = raw(row, column);
      if (raw != null && !nothing(raw, named)) {
        if (!named || column.type() != AnswerType.TEXT) {
          return false;
        }
        saying.add(column);
      }
    }
    tell(row, first, name, saying, notes);
    return true;
  }

  private static boolean nothing(RawAnswer raw, boolean named) {
    return (raw instanceof RawAnswer.Typed typed && Nothing.said(typed.text()))
        || (named && raw instanceof RawAnswer.Figure figure && figure.number().signum() == 0);
  }

  private void tell(
      Row row, Column first, @Nullable RawAnswer name, List<Column> saying, Notes notes) {
    if (!saying.isEmpty()) {
      notes
          .findings()
          .add(
              LineRemarks.saysNothing(
                  table,
                  label(),
                  place(row, first),
                  String.valueOf(name == null ? null : Understand.shown(name))));
      for (Column column : saying) {
        RawAnswer raw = raw(row, column);
        if (raw != null) {
          notes.outside().add(new Outside(place(row, column), Understand.shown(raw)));
        }
      }
    } else if (name instanceof RawAnswer.Typed typed && Nothing.inWords(typed.text())) {
      notes
          .echoes()
          .add(new Echo(table.id(), label(), place(row, first), typed.text(), "aucune ligne"));
    }
  }

  private @Nullable ReadLine line(Row row) {
    Map<String, Answer> answers = new HashMap<>();
    Set<String> something = new HashSet<>();
    Notes notes = new Notes();
    Mark mark =
        confidential.inRow(at.sheet(), row, answered::contains)
            ? Mark.ROW
            : markedOver(row.number()) ? Mark.OVER : null;
    String words = null;
    Place begins = null;
    for (Column column : table.columns()) {
      RawAnswer raw = raw(row, column);
      if (raw != null) {
        if (words == null && raw instanceof RawAnswer.Typed typed) {
          words = typed.text();
        }
        Place place = place(row, column);
        begins = begins == null ? place : begins;
        mark = confidential.within(raw, place) ? Mark.ANSWER : mark;
        Cells.Read read = cells.read(raw, column, table, place, notes);
        Answer answer = read.answer();
        if (read.stands()) {
          something.add(column.id());
        }
        if (answer != null && column.equals(naming) && Nothing.said(answer.text())) {
          notes.findings().add(LineRemarks.nameless(table, years, column, answer));
        } else if (answer != null) {
          answers.put(column.id(), answer);
        }
      }
    }
    if (begins == null || something.isEmpty()) {
      return null;
    }
    if (!merged.isEmpty()) {
      inherit(row.number(), answers, something, notes);
    }
    if (at.confidential() > 0
        && confidential.marks(
            row.cell(at.confidential()),
            new Place(
                at.sheet().name(), new CellAddress(row.number(), at.confidential()).toString()))) {
      mark = Mark.CELL;
    }
    return new ReadLine(
        new Line(
            at.sheet().name(),
            row.number(),
            mark,
            letters,
            Collections.unmodifiableMap(answers),
            Collections.unmodifiableSet(something)),
        words,
        begins,
        notes);
  }

  /** Takes what is said of a line in cells that were merged with one above. */
  private void inherit(int row, Map<String, Answer> answers, Set<String> something, Notes notes) {
    for (Column column : table.columns()) {
      Integer number = at.columns().get(column.id());
      Sheet.Merged above = number == null ? null : merged.above(row, number);
      RawAnswer raw = above == null ? null : at.sheet().cell(above.first());
      if (above == null || raw == null || something.contains(column.id())) {
        continue;
      }
      Place place = new Place(at.sheet().name(), above.first().toString());
      String label = years.in(Cells.label(table, column));
      Cells.Read read = cells.read(raw, column, table, place, new Notes()); // told of its own line
      Answer answer = read.answer();
      if (answer != null && (column.type().numeric() || column.type() == AnswerType.CODE)) {
        if (told.add(above)) {
          notes
              .findings()
              .add(SheetRemarks.mergedNumber(table, label, answer.text(), above, place));
        }
      } else if (answer != null) {
        something.add(column.id());
        answers.put(column.id(), answer);
        if (told.add(above)) {
          String meant = answer.text() + ", pour " + MergedLines.lines(above);
          notes.echoes().add(new Echo(table.id(), label, place, answer.text(), meant));
        }
      }
    }
  }

  /** Whether something written over one of its cells says that a line is confidential. */
  private boolean markedOver(int row) {
    return !at.sheet().texts().isEmpty()
        && at.columns().values().stream()
            .anyMatch(column -> WrittenOver.marks(at.sheet(), new CellAddress(row, column)));
  }

  /**
   * A row that may be a line.
   *
   * @param words the first text in it; null when it has none
   * @param place its first cell
   * @param notes what is to be said of it if it is a line
   */
  record ReadLine(Line line, @Nullable String words, Place place, Notes notes) {}
}
