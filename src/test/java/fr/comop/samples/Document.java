package fr.comop.samples;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a beneficiary writes into its workbook, told by a YAML file: {@code form}, {@code
 * beneficiary}, {@code year} (2020 unless told), {@code answers} by question id (a table is a list
 * of maps by column id, or a list of lists of which the first tells the column ids), {@code
 * pictures} (names of files by question id) and {@code confidential} (question ids). A file may be
 * {@code like} another one, which its own entries then override; {@code lines} overrides single
 * cells, by table and line (the first is 1). A null empties.
 *
 * @param saved day and time at which the workbook was saved, told by {@code saved}
 */
record Document(
    String form,
    String beneficiary,
    int year,
    String saved,
    Map<String, Object> answers,
    Map<String, Object> pictures,
    List<Object> confidential) {

  /** The document of this name. */
  static Document read(Path directory, String name) throws IOException {
    Map<String, Object> all = raw(directory, name);
    return new Document(
        text(all, "form", ""),
        text(all, "beneficiary", ""),
        Integer.parseInt(text(all, "year", "2020")),
        text(all, "saved", "2020-12-01T10:00:00"),
        map(all.get("answers")),
        map(all.get("pictures")),
        list(all.get("confidential")));
  }

  private static Map<String, Object> raw(Path directory, String name) throws IOException {
    Map<String, Object> own;
    try (Reader reader = Files.newBufferedReader(directory.resolve(name + ".yaml"))) {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      own = map(new Load(settings).loadFromReader(reader));
    }
    map(own.get("answers"))
        .replaceAll((id, value) -> value instanceof List<?> ? lines(list(value)) : value);
    if (!own.containsKey("like")) {
      return own;
    }
    Map<String, Object> all = raw(directory, String.valueOf(own.get("like")));
    own.forEach(
        (key, value) -> {
          if (key.equals("lines")) {
            map(value).forEach((table, lines) -> change(map(all.get("answers")), table, lines));
          } else if (all.get(key) instanceof Map<?, ?>) {
            map(all.get(key)).putAll(map(value));
          } else {
            all.put(key, value);
          }
        });
    return all;
  }

  private static void change(Map<String, Object> answers, String table, Object lines) {
    List<Object> known = list(answers.get(table));
    map(lines).forEach((line, cells) -> map(known.get(number(line) - 1)).putAll(map(cells)));
  }

  private static int number(String line) {
    return Integer.parseInt(line);
  }

  private static String text(Map<String, Object> all, String key, String otherwise) {
    Object value = all.get(key);
    return value == null ? otherwise : value.toString();
  }

  /** The same map, its keys as texts; a map that was loaded as such is itself returned. */
  static Map<String, Object> map(Object value) {
    if (value == null) {
      return new LinkedHashMap<>();
    }
    Map<?, ?> found = (Map<?, ?>) value;
    if (found.keySet().stream().allMatch(String.class::isInstance)) {
      @SuppressWarnings("unchecked")
      Map<String, Object> texts = (Map<String, Object>) found;
      return texts;
    }
    Map<String, Object> texts = new LinkedHashMap<>();
    found.forEach((key, one) -> texts.put(String.valueOf(key), one));
    return texts;
  }

  /** The lines of a table, be they maps or, after a line of column ids, lists. */
  private static List<Object> lines(List<Object> table) {
    if (table.isEmpty() || !(table.get(0) instanceof List<?> ids)) {
      return table;
    }
    List<Object> lines = new ArrayList<>();
    for (Object row : table.subList(1, table.size())) {
      List<Object> cells = list(row);
      if (cells.size() != ids.size()) {
        throw new IllegalArgumentException(ids.size() + " cells are expected in " + cells);
      }
      Map<String, Object> line = new LinkedHashMap<>();
      for (int index = 0; index < ids.size(); index++) {
        line.put(ids.get(index).toString(), cells.get(index));
      }
      lines.add(line);
    }
    return lines;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value == null ? new ArrayList<>() : (List<Object>) value;
  }
}
