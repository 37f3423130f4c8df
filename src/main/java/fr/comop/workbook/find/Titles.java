package fr.comop.workbook.find;

import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.form.Table;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Finds the one place where each question is asked. Some labels repeat: the section tells them
 * apart, or else the order of the form where all of them are there. What may be meant by two places
 * is not found.
 */
final class Titles {
  private static final int MOST_COMPARISONS = 300_000;

  private final FormLabels labels;
  private final SeenLabels seen;
  private final Regions regions;
  private final Map<String, List<SeenLabel>> seenFor = new HashMap<>();
  private final Map<String, Workbook.Named> found = new LinkedHashMap<>();

  private Titles(FormLabels labels, SeenLabels seen, Regions regions) {
    this.labels = labels;
    this.seen = seen;
    this.regions = regions;
  }

  /** The cells that hold the questions' wordings, by question id. */
  static Map<String, Workbook.Named> of(FormLabels labels, SeenLabels seen, Regions regions) {
    return new Titles(labels, seen, regions).find();
  }

  private Map<String, Workbook.Named> find() {
    List<Question> questions = labels.form().questions();
    questions.forEach(question -> seenFor.put(question.id(), exact(question)));
    mistyped(questions.stream().filter(question -> seenFor(question).isEmpty()).toList());
    for (Question question : questions) {
      one(question, candidates(question))
          .ifPresent(title -> found.put(question.id(), title.cell()));
    }
    Map<String, Workbook.Named> certain = Map.copyOf(found);
    for (Question question : questions) {
      if (!certain.containsKey(question.id())) {
        List<SeenLabel> among =
            seenFor(question).stream()
                .filter(one -> isAmong(labels.section(question), one, certain))
                .toList();
        if (among.size() == 1) {
          found.put(question.id(), among.get(0).cell());
        }
      }
    }
    return found;
  }

  /** Whether what is asked just above and just below belongs to a section. */
  private boolean isAmong(Section section, SeenLabel one, Map<String, Workbook.Named> certain) {
    TreeMap<Integer, Section> asked = new TreeMap<>();
    certain.forEach(
        (id, title) -> {
          if (title.sheet().equals(one.sheet())) {
            asked.put(title.address().row(), labels.section(id));
          }
        });
    Map.Entry<Integer, Section> above = asked.lowerEntry(one.row());
    Map.Entry<Integer, Section> below = asked.higherEntry(one.row());
    return !asked.containsKey(one.row())
        && above != null
        && above.getValue().equals(section)
        && (below == null || below.getValue().equals(section));
  }

  private List<SeenLabel> seenFor(Question question) {
    return seenFor.getOrDefault(question.id(), List.of());
  }

  private List<SeenLabel> exact(Question question) {
    return labels.keys(question).stream()
        .map(key -> seen.of(key).stream().filter(one -> mayAsk(question, one)).toList())
        .filter(sighted -> !sighted.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  // The title of a column is no question, but a table may be named in the row of its columns.
  private boolean mayAsk(Question question, SeenLabel one) {
    return question instanceof Table || !seen.headed(one);
  }

  private void mistyped(List<Question> missing) {
    Map<String, List<Question>> wanted = new LinkedHashMap<>();
    for (Question question : missing) {
      labels
          .keys(question)
          .forEach(key -> wanted.computeIfAbsent(key, none -> new ArrayList<>()).add(question));
    }
    List<String> keys = List.copyOf(wanted.keySet());
    int most = keys.isEmpty() ? 0 : MOST_COMPARISONS / keys.size();
    seen.loose().stream()
        .limit(most)
        .forEach(
            loose ->
                Wording.nearest(loose.key(), keys)
                    .map(wanted::get)
                    .ifPresent(
                        meant ->
                            meant.stream()
                                .filter(question -> mayAsk(question, loose))
                                .forEach(
                                    question ->
                                        seenFor.merge(
                                            question.id(), List.of(loose), Titles::both))));
  }

  private static List<SeenLabel> both(List<SeenLabel> some, List<SeenLabel> more) {
    List<SeenLabel> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private List<SeenLabel> candidates(Question question) {
    List<SeenLabel> own = inSection(question);
    if (!own.isEmpty()) {
      return own;
    }
    List<SeenLabel> free =
        seenFor(question).stream()
            .filter(one -> regions.of(one.sheet(), one.row()) == null)
            .toList();
    List<Question> namesakes = namesakes(question);
    if (namesakes.size() == 1) {
      return free.isEmpty() ? seenFor(question).stream().filter(this::telling).toList() : free;
    }
    List<Question> open = namesakes.stream().filter(one -> inSection(one).isEmpty()).toList();
    return open.size() == free.size() ? List.of(free.get(open.indexOf(question))) : List.of();
  }

  /** Whether a label is known by its words alone, wherever it stands. */
  private boolean telling(SeenLabel one) {
    return one.key().length() >= SeenLabels.SHORTEST_WORDING && labels.says(one.key());
  }

  private List<SeenLabel> inSection(Question question) {
    Section section = labels.section(question);
    return seenFor(question).stream()
        .filter(one -> section.equals(regions.of(one.sheet(), one.row())))
        .toList();
  }

  private List<Question> namesakes(Question question) {
    return seenFor(question).isEmpty()
        ? List.of(question)
        : labels.form().questions().stream()
            .filter(
                other ->
                    other.equals(question)
                        || seenFor(other).stream().anyMatch(seenFor(question)::contains))
            .toList();
  }

  private Optional<SeenLabel> one(Question question, List<SeenLabel> candidates) {
    Section section = labels.section(question);
    List<SeenLabel> home = most(candidates, one -> inSheet(section, one.sheet()));
    List<SeenLabel> inLine = most(home, one -> inColumn(section, one.sheet(), one.column()));
    boolean copies =
        inLine.stream().map(one -> one.sheet().name()).distinct().count() == inLine.size();
    return inLine.size() == 1 || copies ? inLine.stream().findFirst() : Optional.empty();
  }

  private static List<SeenLabel> most(List<SeenLabel> candidates, ToIntFunction<SeenLabel> score) {
    if (candidates.size() < 2) {
      return candidates;
    }
    int best = candidates.stream().mapToInt(score).max().orElse(0);
    return candidates.stream()
        .sorted(Comparator.comparingInt(score).reversed())
        .takeWhile(one -> score.applyAsInt(one) == best)
        .toList();
  }

  /** How much a sheet looks like the one of a section. */
  private int inSheet(Section section, Sheet sheet) {
    int labelsThere =
        (int)
            section.questions().stream()
                .flatMap(question -> seenFor(question).stream())
                .filter(one -> one.sheet().equals(sheet))
                .count();
    return labelsThere * 4 + (Regions.named(sheet, section) ? 2 : 0) + (sheet.hidden() ? 0 : 1);
  }

  private int inColumn(Section section, Sheet sheet, int column) {
    return (int)
        section.questions().stream()
            .flatMap(question -> seenFor(question).stream())
            .filter(one -> one.sheet().equals(sheet) && one.column() == column)
            .count();
  }
}
