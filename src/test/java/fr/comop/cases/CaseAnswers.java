package fr.comop.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a workbook was read as, without its cells: by question, or by question, line (from 1) and
 * column, from what "read --json" says.
 */
record CaseAnswers(Map<String, String> told) {
  private static final int MOST_TOLD = 8;
  private static final int MOST_SAID = 160;

  /** From the "answers" of a reading; of none when there are none. */
  static CaseAnswers of(Object answers) {
    Map<String, String> told = new TreeMap<>();
    if (answers instanceof Map<?, ?> map) {
      map.forEach((question, answer) -> tell(told, question.toString(), answer));
    }
    return new CaseAnswers(told);
  }

  private static void tell(Map<String, String> told, String name, Object answer) {
    if (answer instanceof List<?> lines) {
      for (int line = 0; line < lines.size(); line++) {
        tell(told, name + "/" + (line + 1), lines.get(line));
      }
      return;
    }
    Map<?, ?> one = (Map<?, ?>) answer;
    if (one.get("cells") instanceof Map<?, ?> cells) {
      cells.forEach((column, cell) -> tell(told, name + "/" + column, cell));
    } else {
      told.put(name, String.valueOf(one.get("value")));
    }
    if (Boolean.TRUE.equals(one.get("confidential"))) {
      told.put(name + "/confidential", "oui");
    }
  }

  /** How these differ from those, as a cell of a table. */
  String besides(CaseAnswers those) {
    TreeSet<String> names = new TreeSet<>(told.keySet());
    names.addAll(those.told.keySet());
    names.removeIf(name -> Objects.equals(told.get(name), those.told.get(name)));
    if (names.isEmpty()) {
      return "les mêmes";
    }
    String differences =
        names.stream()
            .limit(MOST_TOLD)
            .map(name -> "`" + name + "` " + shortened(told.getOrDefault(name, "aucune")))
            .collect(Collectors.joining(" ; "));
    int more = names.size() - MOST_TOLD;
    return differences + (more > 0 ? " ; et " + more + " autres" : "");
  }

  /** The beginning of a text, on one line of a table. */
  static String shortened(String text) {
    String cell = cell(text);
    return cell.length() > MOST_SAID ? cell.substring(0, MOST_SAID) + "…" : cell;
  }

  /** A text on one line of a table. */
  static String cell(String text) {
    return text.replaceAll("-{5,}", "")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .replace("|", "\\|")
        .strip();
  }
}
