package fr.comop.workbook.read;

import fr.comop.form.Answer;
import fr.comop.form.AnswerType;
import fr.comop.form.Asked;
import fr.comop.form.Column;
import fr.comop.form.Echo;
import fr.comop.form.Field;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Line;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Pictures;
import fr.comop.form.Place;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.form.Value;
import fr.comop.form.Years;
import fr.comop.form.typed.RawAnswer;
import fr.comop.form.typed.Readback;
import fr.comop.form.typed.Understand;
import fr.comop.form.typed.Understanding;
import fr.comop.workbook.find.Beside;
import fr.comop.workbook.find.ConfidentialMark;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.CellAddress;
import fr.comop.workbook.grid.Row;
import fr.comop.workbook.grid.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a form out of a workbook, given where its questions are. One reader reads one workbook. */
public final class FormReader {
  private static final String CONFIDENTIAL = "confidentiel";

  private final Form form;
  private final Years years;
  private final Layout layout;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Set<String> confidential = new HashSet<>();
  private final Set<String> filled = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Line>> tables = new HashMap<>();
  private final Map<String, List<Picture>> pictures = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Echo> echoes = new ArrayList<>();
  private final Beside beside;
  private final WrittenOver over;

  private FormReader(Form form, Years years, Layout layout) {
    this.form = form;
    this.years = years;
    this.layout = layout;
    this.beside = new Beside(layout);
    this.over = new WrittenOver(form, layout);
  }

  /** All that was answered, with what could not be understood. */
  public static FilledForm read(Form form, Years years, Layout layout) {
    return new FormReader(form, years, layout).read();
  }

  private FilledForm read() {
    if (!layout.byLabels().isEmpty()) {
      findings.add(ReadingRemarks.byLabels(layout.byLabels(), form));
    }
    for (Question question : form.questions()) {
      question.use(this::field, this::table, this::pictures);
    }
    picturesElsewhere();
    if (!over.unread().isEmpty()) {
      findings.add(SheetRemarks.writtenOutside(over.unread()));
    }
    CopiedSheets.of(layout).forEach(copy -> findings.add(SheetRemarks.copied(copy)));
    layout.sheets().stream()
        .filter(sheet -> !sheet.whole())
        .forEach(sheet -> findings.add(SheetRemarks.damaged(sheet)));
    return new FilledForm(
        form,
        years,
        Map.copyOf(answers),
        Set.copyOf(confidential),
        Set.copyOf(filled),
        Map.copyOf(places),
        Map.copyOf(tables),
        Map.copyOf(pictures),
        List.copyOf(findings),
        List.copyOf(echoes),
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
    if (noted(at.sheet(), at.cell())) {
      confidential.add(field.id());
    }
    RawAnswer raw = at.sheet().cell(at.cell());
    if (raw == null) {
      WrittenOver.Over written = over.answer(field);
      if (written == null) {
        beside(field, at, place);
      } else {
        taken(field, written, place);
      }
      return;
    }
    filled.add(field.id());
    Answer answer = understood(raw, field, field, place);
    if (answer != null) {
      answers.put(field.id(), answer);
    }
    boolean marked =
        at.confidential() != null && ConfidentialMark.marks(at.sheet().cell(at.confidential()));
    if (marked || saysConfidential(raw) || markedBeside(at)) {
      confidential.add(field.id());
    }
  }

  /** Takes what lies over an answer's empty cell. */
  private void taken(Field field, WrittenOver.Over written, Place place) {
    filled.add(field.id());
    Answer answer = understood(written.raw(), field, field, place);
    if (answer != null) {
      answers.put(field.id(), answer);
      findings.add(
          SheetRemarks.over(field, years.in(field.label()), answer.text(), written, place));
    }
  }

  /** Whether the word stands in something written over a cell. */
  private static boolean noted(Sheet sheet, CellAddress cell) {
    return sheet.texts().stream()
        .anyMatch(text -> text.over().holds(cell) && saysConfidential(text.text()));
  }

  /**
   * The pictures at the last question of a sheet, in no frame: a signature is often a picture of
   * one, put where the name is asked for or below.
   */
  private void underneath(Field field, Layout.FieldPlace at) {
    boolean last =
        form.sections().stream()
            .map(Section::questions)
            .anyMatch(
                asked -> !asked.isEmpty() && asked.get(asked.size() - 1).id().equals(field.id()));
    if (!last) {
      return;
    }
    List<Picture> found =
        placed(
            at.sheet(),
            one ->
                one.row() >= at.cell().row() - 1
                    && layout.pictures().values().stream()
                        .filter(frame -> frame.sheet().equals(at.sheet()))
                        .noneMatch(
                            frame -> one.row() >= frame.first() && one.row() <= frame.last()));
    if (!found.isEmpty()) {
      pictures.put(field.id(), found);
    }
  }

  /** Whether the word stands in the row of an answer, in a cell that is not meant for it. */
  private static boolean markedBeside(Layout.FieldPlace at) {
    int number = at.cell().row();
    return at.sheet().rows(number, number).stream()
        .anyMatch(row -> markedBeside(row, Set.of(at.cell().column())));
  }

  private static boolean markedBeside(Row row, Collection<Integer> answered) {
    for (int index = 0; index < row.size(); index++) {
      if (!answered.contains(row.columnAt(index)) && ConfidentialMark.word(row.at(index))) {
        return true;
      }
    }
    return false;
  }

  private static boolean noted(Layout.TablePlace at, int row) {
    return !at.sheet().texts().isEmpty()
        && at.columns().values().stream()
            .anyMatch(column -> noted(at.sheet(), new CellAddress(row, column)));
  }

  private void beside(Field field, Layout.FieldPlace at, Place expected) {
    List<Layout.Stray> around = beside.around(field, at);
    if (around.isEmpty()) {
      return;
    }
    List<Place> places =
        around.stream()
            .map(stray -> new Place(stray.sheet().name(), stray.cell().toString()))
            .toList();
    String label = years.in(field.label());
    Field rival = around.size() == 1 ? rival(field, around.get(0)) : null;
    Layout.FieldPlace other = rival == null ? null : layout.fields().get(rival.id());
    if (rival != null && other != null) {
      findings.add(
          ReadingRemarks.eitherOf(
              field,
              label,
              years.in(rival.label()),
              places.get(0),
              expected,
              new Place(other.sheet().name(), other.cell().toString())));
    } else if (around.size() == 1 && Beside.answers(around.get(0), field)) {
      Layout.Stray stray = around.get(0);
      Answer answer = understood(stray.raw(), field, field, places.get(0));
      if (answer != null) {
        beside.use(stray);
        filled.add(field.id());
        answers.put(field.id(), answer);
        findings.add(ReadingRemarks.beside(field, label, answer.text(), places.get(0), expected));
      }
    } else {
      findings.add(ReadingRemarks.perhapsBeside(field, label, places, expected));
    }
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
    return Stream.concat(
            over.outside().stream(),
            layout.strays().stream()
                .filter(stray -> tells(stray.raw()) && !beside.used(stray))
                .map(
                    stray ->
                        new Outside(
                            new Place(stray.sheet().name(), stray.cell().toString()),
                            Understand.shown(stray.raw()))))
        .limit(Outside.MOST)
        .toList();
  }

  private static boolean tells(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed
        || raw instanceof RawAnswer.Figure
        || raw instanceof RawAnswer.Day;
  }

  private void table(Table table) {
    Layout.TablePlace at = layout.tables().get(table.id());
    if (at == null) {
      return;
    }
    places.put(table.id(), new Place(at.sheet().name(), firstCell(at)));
    Map<String, String> letters =
        at.columns().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, column -> CellAddress.lettersOf(column.getValue())));
    List<Line> lines = new ArrayList<>();
    MergedLines merged = MergedLines.of(at);
    Set<Sheet.Merged> told = new HashSet<>();
    for (Row row : at.sheet().rows(at.first(), at.last())) {
      Line line = line(table, at, row, letters);
      if (line != null) {
        lines.add(merged.isEmpty() ? line : inherited(table, at, line, merged, told));
      }
    }
    if (!lines.isEmpty()) {
      filled.add(table.id());
      tables.put(table.id(), List.copyOf(lines));
    }
  }

  private @Nullable Line line(
      Table table, Layout.TablePlace at, Row row, Map<String, String> letters) {
    Map<String, Answer> cells = new HashMap<>();
    Set<String> something = new HashSet<>();
    boolean marked =
        (at.confidential() > 0 && ConfidentialMark.marks(row.cell(at.confidential())))
            || markedBeside(row, at.columns().values())
            || noted(at, row.number());
    for (Column column : table.columns()) {
      Integer number = at.columns().get(column.id());
      RawAnswer raw = number == null ? null : row.cell(number);
      if (raw != null) {
        something.add(column.id());
        marked |= saysConfidential(raw);
        Place place = new Place(at.sheet().name(), letters.get(column.id()) + row.number());
        Answer answer = understood(raw, column, table, place);
        if (answer != null) {
          cells.put(column.id(), answer);
        }
      }
    }
    return something.isEmpty()
        ? null
        : new Line(
            at.sheet().name(),
            row.number(),
            marked,
            letters,
            Collections.unmodifiableMap(cells),
            Collections.unmodifiableSet(something));
  }

  /** A line with what is said of it in cells that were merged with one above. */
  private Line inherited(
      Table table, Layout.TablePlace at, Line line, MergedLines merged, Set<Sheet.Merged> told) {
    Map<String, Answer> cells = new HashMap<>(line.cells());
    Set<String> something = new HashSet<>(line.filled());
    for (Column column : table.columns()) {
      Integer number = at.columns().get(column.id());
      Sheet.Merged above = number == null ? null : merged.above(line.row(), number);
      RawAnswer raw = above == null ? null : at.sheet().cell(above.first());
      if (above == null || raw == null || something.contains(column.id())) {
        continue;
      }
      Place place = new Place(at.sheet().name(), above.first().toString());
      String label = years.in(label(table, column));
      Understanding understanding = Understand.of(computed(raw, column, place), column);
      Value value = understanding.value();
      if (column.type().numeric() || column.type() == AnswerType.CODE) {
        if (told.add(above)) {
          findings.add(
              SheetRemarks.mergedNumber(table, label, understanding.shown(), above, place));
        }
      } else if (value != null) {
        something.add(column.id());
        cells.put(column.id(), new Answer(value, understanding.shown(), place));
        if (told.add(above)) {
          echoes.add(
              new Echo(
                  table.id(),
                  label,
                  place,
                  understanding.shown(),
                  understanding.shown() + ", pour " + MergedLines.lines(above)));
        }
      }
    }
    return new Line(
        line.sheet(),
        line.row(),
        line.confidential(),
        line.columns(),
        Collections.unmodifiableMap(cells),
        Collections.unmodifiableSet(something));
  }

  /**
   * Pictures that stand under no question. On a sheet of the sender's own they count, whichever of
   * the kinds asked for they are; where questions are asked they may be anything, and are told.
   */
  private void picturesElsewhere() {
    List<Pictures> missing =
        form.questions().stream()
            .filter(Pictures.class::isInstance)
            .map(Pictures.class::cast)
            .filter(asked -> !pictures.containsKey(asked.id()))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    Set<Place> counted =
        pictures.values().stream()
            .flatMap(List::stream)
            .map(Picture::place)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Picture> own = new ArrayList<>();
    List<Picture> among = new ArrayList<>();
    for (Sheet sheet : layout.sheets()) {
      List<Picture> to = layout.asksOn(sheet) ? among : own;
      placed(sheet, picture -> true).stream()
          .filter(picture -> !counted.contains(picture.place()))
          .forEach(to::add);
    }
    if (!own.isEmpty()) {
      pictures.put(FilledForm.BESIDE, List.copyOf(own));
    }
    List<Picture> seen = own.isEmpty() ? among : own;
    if (!seen.isEmpty()) {
      findings.add(
          SheetRemarks.picturesElsewhere(
              seen,
              !own.isEmpty(),
              missing.stream().map(asked -> years.in(asked.label())).toList(),
              missing.stream().map(asked -> places.get(asked.id())).toList()));
    }
  }

  private static List<Picture> placed(Sheet sheet, Predicate<Sheet.PlacedPicture> wanted) {
    return sheet.pictures().stream()
        .filter(wanted)
        .map(
            one ->
                new Picture(
                    one.part(),
                    one.mediaType(),
                    new Place(sheet.name(), new CellAddress(one.row(), one.column()).toString())))
        .toList();
  }

  private void pictures(Pictures asked) {
    Layout.PicturesPlace at = layout.pictures().get(asked.id());
    if (at == null) {
      return;
    }
    String sheet = at.sheet().name();
    places.put(asked.id(), new Place(sheet, new CellAddress(at.first(), 1).toString()));
    List<Picture> found =
        placed(at.sheet(), one -> one.row() >= at.first() && one.row() <= at.last());
    if (!found.isEmpty()) {
      filled.add(asked.id());
      pictures.put(asked.id(), found);
    }
  }

  private @Nullable Answer understood(RawAnswer raw, Asked asked, Question question, Place place) {
    Understanding understanding = Understand.of(computed(raw, asked, place), asked);
    Understanding.Trouble trouble = understanding.trouble();
    if (trouble != null) {
      findings.add(
          new Finding(
              trouble.severity(),
              trouble.check(),
              question.id(),
              years.in(label(question, asked)),
              place,
              understanding.shown(),
              trouble.expected(),
              trouble.advice()));
    }
    Value value = understanding.value();
    if (value == null) {
      return null;
    }
    if (trouble == null) {
      Readback.of(raw, value, asked)
          .ifPresent(
              read ->
                  echoes.add(
                      new Echo(
                          question.id(),
                          years.in(label(question, asked)),
                          place,
                          raw instanceof RawAnswer.NotComputed formula
                              ? "=" + formula.formula()
                              : understanding.shown(),
                          read)));
    }
    return new Answer(value, understanding.shown(), place);
  }

  private RawAnswer computed(RawAnswer raw, Asked asked, Place place) {
    if (!(raw instanceof RawAnswer.NotComputed) || !asked.type().numeric()) {
      return raw;
    }
    RawAnswer result = layout.computed().getOrDefault(place, raw);
    return asked.type() == AnswerType.PERCENT && mayBeAFraction(result) ? raw : result;
  }

  // Whether the cell shows a percentage is not known here: 0.3 may be 30 %, 30 can't be 3,000 %.
  private static boolean mayBeAFraction(RawAnswer result) {
    return result instanceof RawAnswer.Figure figure
        && figure.number().signum() != 0
        && figure.number().abs().compareTo(BigDecimal.ONE) <= 0;
  }

  private static String label(Question question, Asked asked) {
    return question instanceof Table table ? table.label() + " – " + asked.label() : asked.label();
  }

  private static boolean saysConfidential(RawAnswer raw) {
    return raw instanceof RawAnswer.Typed typed && saysConfidential(typed.text());
  }

  /** Whether a word begins so, in small letters or capitals; asked of every text there is. */
  private static boolean saysConfidential(String text) {
    int last = text.length() - CONFIDENTIAL.length();
    for (int start = 0; start <= last; start++) {
      if ((text.charAt(start) | ' ') == 'c'
          && text.regionMatches(true, start, CONFIDENTIAL, 0, CONFIDENTIAL.length())
          && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static String firstCell(Layout.TablePlace at) {
    int column = at.columns().values().stream().min(Integer::compare).orElse(1);
    return new CellAddress(at.first(), column).toString();
  }
}
