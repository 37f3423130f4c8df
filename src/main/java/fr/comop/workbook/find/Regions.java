package fr.comop.workbook.find;

import fr.comop.form.Question;
import fr.comop.form.Section;
import fr.comop.workbook.grid.Sheet;
import fr.comop.workbook.grid.Workbook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which section of a form each part of a workbook belongs to: by the titles of sections that stand
 * in its sheets, else by the names of the sheets, else by what most labels of a sheet belong to.
 */
final class Regions {
  private final FormLabels labels;
  private final Map<String, TreeMap<Integer, Section>> headings = new HashMap<>();
  private final Map<String, Section> whole = new HashMap<>();

  Regions(FormLabels labels, Workbook workbook, SeenLabels seen) {
    this.labels = labels;
    labels.headings().forEach((key, section) -> headings(seen.of(key), section));
    labels.tabs().forEach((key, section) -> headings(inUnnamedSheets(seen.of(key)), section));
    Map<String, Map<Section, Integer>> votes = votes(seen);
    for (Sheet sheet : workbook.sheets()) {
      Section named = labels.tabs().get(Wording.key(sheet.name()));
      Section section = named == null ? most(votes.getOrDefault(sheet.name(), Map.of())) : named;
      if (section != null) {
        whole.put(sheet.name(), section);
      }
    }
  }

  // The short name of a section may well be an answer: it counts where no sheet is named so.
  private List<SeenLabel> inUnnamedSheets(List<SeenLabel> found) {
    return found.stream()
        .filter(one -> !labels.tabs().containsKey(Wording.key(one.sheet().name())))
        .toList();
  }

  private void headings(List<SeenLabel> found, Section section) {
    for (SeenLabel one : found) {
      if (one.alone()) {
        headings
            .computeIfAbsent(one.sheet().name(), sheet -> new TreeMap<>())
            .put(one.row(), section);
      }
    }
  }

  // By identity: the hash of a section is that of every question and choice in it.
  private Map<String, Map<Section, Integer>> votes(SeenLabels seen) {
    Map<String, Map<Section, Integer>> votes = new HashMap<>();
    seen.all()
        .forEach(
            (key, found) -> {
              List<Question> questions = labels.questions(key);
              if (questions.size() == 1) {
                Section section = labels.section(questions.get(0));
                found.forEach(
                    one ->
                        votes
                            .computeIfAbsent(one.sheet().name(), sheet -> new IdentityHashMap<>())
                            .merge(section, 1, Integer::sum));
              }
            });
    return votes;
  }

  // A sheet in which several sections stand one below the other belongs to none as a whole.
  private static @Nullable Section most(Map<Section, Integer> votes) {
    int all = votes.values().stream().mapToInt(Integer::intValue).sum();
    return votes.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .filter(most -> most.getValue() * 3 > all * 2)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The section that a row of a sheet belongs to; null when nothing tells. */
  @Nullable Section of(Sheet sheet, int row) {
    TreeMap<Integer, Section> titled = headings.get(sheet.name());
    Map.Entry<Integer, Section> above = titled == null ? null : titled.floorEntry(row);
    return above == null ? whole.get(sheet.name()) : above.getValue();
  }

  /** The rows in which sections begin, by the names of sheets. */
  Map<String, Starts> starts() {
    Map<String, Starts> starts = new HashMap<>();
    headings.forEach(
        (sheet, titled) -> {
          Starts rows = starts.computeIfAbsent(sheet, name -> new Starts());
          titled.keySet().forEach(rows::add);
        });
    return starts;
  }

  /** Whether a sheet goes by the name of a section. */
  static boolean named(Sheet sheet, Section section) {
    return Wording.key(sheet.name()).equals(Wording.key(section.sheet()));
  }
}
