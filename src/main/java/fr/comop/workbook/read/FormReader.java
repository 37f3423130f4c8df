package fr.comop.workbook.read;

import fr.comop.form.Answer;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Form;
import fr.comop.form.Line;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Pictures;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Table;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Understand;
import fr.comop.workbook.find.Beside;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Workbook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a form out of a workbook, given where its questions are. One reader reads one workbook. */
public final class FormReader {
  private final Form form;
  private final Years years;
  private final Layout layout;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Mark> confidential = new HashMap<>();
  private final Set<String> filled = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Line>> tables = new HashMap<>();
  private final Map<String, List<Picture>> pictures = new HashMap<>();
  private final Notes notes = new Notes();
  private final ConfidentialCells marks = new ConfidentialCells();
  private final Cells cells;
  private final Beside beside;
  private final WrittenOver over;
  private final PlacedPictures placed;
  private final Reserved reserved;

  private FormReader(Form form, Years years, Layout layout) {
    this.form = form;
    this.years = years;
    this.layout = layout;
    this.cells = new Cells(years, layout.computed());
    this.beside = new Beside(layout);
    this.over = new WrittenOver(form, layout);
    this.placed = new PlacedPictures(form, years, layout);
    this.reserved = new Reserved(form, years, layout, over, marks);
  }

  /** All that was answered, with what could not be understood. */
  public static FilledForm read(Form form, Years years, Layout layout) {
    return new FormReader(form, years, layout).read();
  }

  private FilledForm read() {
    if (!layout.byLabels().isEmpty()) {
      notes.findings().add(ReadingRemarks.byLabels(layout.byLabels(), form));
    }
    layout.copies().forEach(copy -> notes.findings().add(ReadingRemarks.copied(copy)));
    for (Question question : form.questions()) {
      question.use(this::field, this::table, this::pictures);
    }
    notes.findings().addAll(marks.told());
    placed.elsewhere(pictures, places).ifPresent(notes.findings()::add);
    over.told().ifPresent(notes.findings()::add);
    layout.sheets().stream()
        .filter(sheet -> !sheet.whole())
        .forEach(sheet -> notes.findings().add(SheetRemarks.damaged(sheet)));
    return new FilledForm(
        form,
        years,
        Map.copyOf(answers),
        Map.copyOf(confidential),
        Set.copyOf(filled),
        Map.copyOf(places),
        Map.copyOf(tables),
        Map.copyOf(pictures),
        List.copyOf(notes.findings()),
        List.copyOf(notes.echoes()),
        outside());
  }

  private void field(Field field) {
    Layout.FieldPlace at = layout.fields().get(field.id());
    if (at == null) {
      return;
    }
    Place place = new Place(at.sheet().name(), at.cell().toString());
    places.put(field.id(), place);
    underneath(field, at);
    mark(
        field,
        WrittenOver.marks(at.sheet(), at.cell()) ? Mark.OVER : reserved.of(field, at.sheet()));
    RawAnswer raw = at.sheet().cell(at.cell());
    Said said = raw == null ? elsewhere(field, at, place) : given(field, raw, at, place);
    if (said != null) {
      mark(
          field,
          !said.cell().equals(at.confidential()) && marked(at)
              ? Mark.CELL
              : marks.within(said.raw(), place)
                  ? Mark.ANSWER
                  : markedBeside(field, at) ? Mark.ROW : null);
    }
  }

  /** What was taken for an answer, and the cell in which or over which it stands. */
  private record Said(RawAnswer raw, CellAddress cell) {}

  private Said given(Field field, RawAnswer raw, Layout.FieldPlace at, Place place) {
    Cells.Read read = cells.read(raw, field, field, place, notes);
    if (read.stands()) {
      filled.add(field.id());
    }
    if (read.answer() != null) {
      answers.put(field.id(), read.answer());
    }
    return new Said(raw, at.cell());
  }

  /** What was taken for the answer to a question whose cell is empty; null for nothing. */
  private @Nullable Said elsewhere(Field field, Layout.FieldPlace at, Place place) {
    WrittenOver.Over written = over.answer(field);
    if (written == null) {
      return beside(field, at, place);
    }
    taken(field, written, place);
    return new Said(written.raw(), at.cell());
  }

  private void mark(Question question, @Nullable Mark by) {
    if (by != null) {
      confidential.put(question.id(), by);
    }
  }

  private boolean marked(Layout.FieldPlace at) {
    CellAddress cell = at.confidential();
    return cell != null
        && marks.marks(at.sheet().cell(cell), new Place(at.sheet().name(), cell.toString()));
  }

  private void underneath(Field field, Layout.FieldPlace at) {
    List<Picture> found = placed.underneath(field, at);
    if (!found.isEmpty()) {
      pictures.put(field.id(), found);
    }
  }

  /** Takes what lies over an answer's empty cell. */
  private void taken(Field field, WrittenOver.Over written, Place place) {
    Cells.Read read = cells.read(written.raw(), field, field, place, notes);
    Answer answer = read.answer();
    if (read.stands()) {
      filled.add(field.id());
    }
    if (answer != null) {
      answers.put(field.id(), answer);
      notes
          .findings()
          .add(SheetRemarks.over(field, years.in(field.label()), answer.text(), written, place));
    }
  }

  /** Whether the word stands in the row of an answer, in a cell that is not meant for it. */
  private boolean markedBeside(Field field, Layout.FieldPlace at) {
    int number = at.cell().row();
    Workbook.Named title = layout.titles().get(field.id());
    CellAddress asks = title == null ? at.cell() : title.address();
    CellAddress mark = at.confidential() == null ? at.cell() : at.confidential();
    IntPredicate own =
        column ->
            column == at.cell().column() || column == asks.column() || column == mark.column();
    for (Row row : at.sheet().rows(number, number)) {
      if (marks.inRow(at.sheet(), row, own)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Said beside(Field field, Layout.FieldPlace at, Place expected) {
    List<Layout.Stray> around = beside.around(field, at);
    if (around.isEmpty()) {
      return null;
    }
    List<Place> places =
        around.stream()
            .map(stray -> new Place(stray.sheet().name(), stray.cell().toString()))
            .toList();
    String label = years.in(field.label());
    Field rival = around.size() == 1 ? rival(field, around.get(0)) : null;
    Layout.FieldPlace other = rival == null ? null : layout.fields().get(rival.id());
    if (rival != null && other != null) {
      notes
          .findings()
          .add(
              ReadingRemarks.eitherOf(
                  field,
                  label,
                  years.in(rival.label()),
                  places.get(0),
                  expected,
                  new Place(other.sheet().name(), other.cell().toString())));
    } else if (around.size() == 1 && Beside.answers(around.get(0), field)) {
      Layout.Stray stray = around.get(0);
      Answer answer = cells.read(stray.raw(), field, field, places.get(0), notes).answer();
      if (answer != null) {
        beside.use(stray);
        filled.add(field.id());
        answers.put(field.id(), answer);
        notes
            .findings()
            .add(ReadingRemarks.beside(field, label, answer.text(), places.get(0), expected));
        return new Said(stray.raw(), stray.cell());
      }
    } else {
      notes.findings().add(ReadingRemarks.perhapsBeside(field, label, places, expected));
    }
    return null;
  }

  /** The question asked next, where what stands before it could as well be its answer. */
  private @Nullable Field rival(Field field, Layout.Stray stray) {
    return form.questions().stream()
        .filter(Field.class::isInstance)
        .map(Field.class::cast)
        .filter(other -> !other.equals(field) && beside.couldAnswer(stray, field, other))
        .findFirst()
        .orElse(null);
  }

  private List<Outside> outside() {
    Stream<Outside> strays =
        layout.strays().stream()
            .filter(stray -> tells(stray.raw()) && !beside.used(stray))
            .filter(stray -> !marks.tells(place(stray), stray.raw()))
            .map(stray -> new Outside(place(stray), Understand.shown(stray.raw())));
    return Stream.of(over.outside().stream(), notes.outside().stream(), strays)
        .flatMap(Function.identity())
        .limit(Outside.MOST)
        .toList();
  }

  private static Place place(Layout.Stray stray) {
    return new Place(stray.sheet().name(), stray.cell().toString());
  }

  private static boolean tells(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed
        || raw instanceof RawAnswer.Figure
        || raw instanceof RawAnswer.Clock
        || raw instanceof RawAnswer.Day;
  }

  private void table(Table table) {
    Layout.TablePlace at = layout.tables().get(table.id());
    if (at == null) {
      return;
    }
    places.put(table.id(), new Place(at.sheet().name(), firstCell(at)));
    List<Line> lines = new TableLines(table, at, years, cells, marks).read(notes);
    Mark all = reserved.of(table, at.sheet());
    if (all != null) {
      confidential.put(table.id(), all);
      lines = lines.stream().map(line -> line.marked(all)).toList();
    }
    if (!lines.isEmpty()) {
      filled.add(table.id());
      tables.put(table.id(), lines);
    }
  }

  private void pictures(Pictures asked) {
    Layout.PicturesPlace at = layout.pictures().get(asked.id());
    if (at == null) {
      return;
    }
    places.put(asked.id(), new Place(at.sheet().name(), new CellAddress(at.first(), 1).toString()));
    mark(asked, reserved.of(asked, at.sheet()));
    List<Picture> found = PlacedPictures.of(at);
    if (!found.isEmpty()) {
      filled.add(asked.id());
      pictures.put(asked.id(), found);
    }
  }

  private static String firstCell(Layout.TablePlace at) {
    int column = at.columns().values().stream().min(Integer::compare).orElse(1);
    return new CellAddress(at.first(), column).toString();
  }
}
