package fr.comop.workbook.find;

import fr.comop.form.Form;
import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the questions of forms in workbooks: by their marks where these agree with the sheets, else
 * by their labels. Also knows a form by its labels alone. Thread-safe.
 */
public final class Locator {
  private static final int QUESTIONS_A_TABLE = 3;

  private final Map<String, FormLabels> forms;

  public Locator(Collection<Form> forms) {
    this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(Form::id, FormLabels::new));
  }

  /** Where the questions of a form are, and what stands outside of them. */
  public Layout layout(Workbook workbook, Form form) {
    FormLabels labels = labels(form);
    Layout layout = located(workbook, labels);
    return layout.with(Strays.of(workbook, labels, layout), Formulas.results(workbook));
  }

  /**
   * The form that a workbook is, by what it says of itself, else by the labels in it: of what is
   * asked in this form alone more than half is there, and of no other form.
   */
  public Optional<Form> form(Workbook workbook) {
    Optional<String> claimed = workbook.claim().form();
    if (claimed.isPresent()) {
      return claimed.map(forms::get).map(FormLabels::form);
    }
    List<Form> likely =
        forms.values().stream()
            .filter(labels -> likely(workbook, labels))
            .map(FormLabels::form)
            .toList();
    return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
  }

  private FormLabels labels(Form form) {
    FormLabels known = forms.get(form.id());
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

  private boolean askedHereAlone(Question question, FormLabels labels) {
    return forms.values().stream()
        .filter(other -> other != labels)
        .noneMatch(
            other ->
                labels.keys(question).stream().anyMatch(key -> !other.questions(key).isEmpty()));
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
        Map.of());
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
