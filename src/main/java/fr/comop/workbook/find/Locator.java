package fr.comop.workbook.find;

import fr.comop.form.Form;
import fr.comop.form.Forms;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the questions of forms in workbooks: by their marks where these agree with the sheets, else
 * by their labels. Also knows a form by its labels alone. Thread-safe.
 */
public final class Locator {
  private static final int QUESTIONS_A_TABLE = 3;

  private final Forms forms;
  private final Map<Version, FormLabels> labels;

  private record Version(String id, int number) {
    static Version of(Form form) {
      return new Version(form.id(), form.version());
    }
  }

  public Locator(Forms forms) {
    this.forms = forms;
    this.labels =
        forms.all().stream().collect(Collectors.toUnmodifiableMap(Version::of, FormLabels::new));
  }

  /** One version of a form. */
  public Optional<Form> form(String id, int version) {
    return forms.find(id, version);
  }

  /** Where the questions of a form are, and what stands outside of them. */
  public Layout layout(Workbook workbook, Form form) {
    FormLabels labels = labels(form);
    Layout layout = located(workbook, labels);
    return layout.with(
        Strays.of(workbook, labels, layout),
        Copies.of(workbook, labels, layout),
        Formulas.results(workbook),
        workbook.sheets().stream().filter(sheet -> !Strays.ours(sheet)).toList());
  }

  /**
   * The form that a workbook is, by what it says of itself, else by the labels in it: of what is
   * asked in this form alone more than half is there, and of no other form. Its version is the one
   * that it says, where there is such a one, else the latest.
   */
  public Optional<Form> form(Workbook workbook) {
    Optional<String> claimed = workbook.claim().form();
    if (claimed.isPresent()) {
      return workbook
          .claim()
          .version()
          .flatMap(version -> claimed.flatMap(id -> forms.find(id, version)))
          .or(() -> claimed.flatMap(forms::latest));
    }
    Set<String> likely =
        forms.all().stream()
            .filter(one -> likely(workbook, labels(one)))
            .map(Form::id)
            .collect(Collectors.toUnmodifiableSet());
    return likely.size() == 1 ? forms.latest(likely.iterator().next()) : Optional.empty();
  }

  private FormLabels labels(Form form) {
    FormLabels known = labels.get(Version.of(form));
    return known == null ? new FormLabels(form) : known;
  }

  private boolean likely(Workbook workbook, FormLabels labels) {
    Layout layout = located(workbook, labels);
    int asked = 0;
    int there = 0;
    for (Question question : labels.form().questions()) {
      if (askedHereAlone(question, labels)) {
        int weight = question instanceof Table ? QUESTIONS_A_TABLE : 1;
        boolean found =
            question instanceof Table
                ? layout.tables().containsKey(question.id())
                : layout.titles().containsKey(question.id());
        asked += weight;
        there += found ? weight : 0;
      }
    }
    return there * 2 > asked;
  }

  private boolean askedHereAlone(Question question, FormLabels asked) {
    return forms.all().stream()
        .filter(other -> !other.id().equals(asked.form().id()))
        .map(this::labels)
        .noneMatch(
            other ->
                asked.keys(question).stream().anyMatch(key -> !other.questions(key).isEmpty()));
  }

  private static Layout located(Workbook workbook, FormLabels labels) {
    Layout marks = Layout.byMarks(workbook, labels.form());
    Agreement agreement = new Agreement(labels, marks);
    List<Section> doubtful =
        labels.form().sections().stream().filter(section -> !agreement.holds(section)).toList();
    return doubtful.isEmpty() ? marks : mended(workbook, labels, marks, agreement, doubtful);
  }

  private static Layout mended(
      Workbook workbook,
      FormLabels labels,
      Layout marks,
      Agreement agreement,
      List<Section> doubtful) {
    ByLabels found = ByLabels.of(workbook, labels);
    Layout all = copy(marks);
    for (Section section : doubtful) {
      if (agreement.contradicted(section, found.layout())) {
        section.questions().forEach(question -> remove(question, all));
      }
      boolean used = false;
      for (Question question : section.questions()) {
        used |= add(question, found.layout(), all);
      }
      if (used) {
        all.byLabels().add(section);
      }
    }
    return all.bounded(found.starts());
  }

  private static Layout copy(Layout layout) {
    return new Layout(
        new LinkedHashMap<>(layout.fields()),
        new LinkedHashMap<>(layout.tables()),
        new LinkedHashMap<>(layout.pictures()),
        new LinkedHashMap<>(layout.titles()),
        new ArrayList<>(),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  private static void remove(Question question, Layout from) {
    from.fields().remove(question.id());
    from.tables().remove(question.id());
    from.pictures().remove(question.id());
    from.titles().remove(question.id());
  }

  /** Adds what is missing; says whether something was. */
  private static boolean add(Question question, Layout found, Layout to) {
    String id = question.id();
    Optional.ofNullable(found.titles().get(id))
        .ifPresent(title -> to.titles().putIfAbsent(id, title));
    return question.match(
        field -> missing(to.fields(), found.fields(), id),
        table ->
            to.tables().containsKey(id)
                ? columns(table, found, to)
                : missing(to.tables(), found.tables(), id),
        pictures -> missing(to.pictures(), found.pictures(), id));
  }

  private static boolean columns(Table table, Layout found, Layout to) {
    Layout.TablePlace more = found.tables().get(table.id());
    Layout.TablePlace place = to.tables().get(table.id());
    if (more == null || place == null) {
      return false;
    }
    to.tables().put(table.id(), place.joined(more));
    return !place.columns().keySet().containsAll(more.columns().keySet());
  }

  private static <T> boolean missing(Map<String, T> there, Map<String, T> found, String id) {
    T one = found.get(id);
    return one != null && there.putIfAbsent(id, one) == null;
  }
}
