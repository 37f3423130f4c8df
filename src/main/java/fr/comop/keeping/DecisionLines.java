package fr.comop.keeping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the journal of decisions holds, of each store that wrote into it. */
final class DecisionLines {
  private final Map<String, Map<List<String>, DecisionLine>> stores = new HashMap<>();
  private String last = "";
  private int unreadable;

  /** Takes the next line, in the place of an earlier one of its row. */
  void take(DecisionLine line) {
    last = line.store();
    stores.computeIfAbsent(last, store -> new LinkedHashMap<>()).put(line.key(), line);
  }

  void unreadable(int lines) {
    unreadable = lines;
  }

  /** How many lines are none. */
  int unreadable() {
    return unreadable;
  }

  /** The rows of a store, by their keys. */
  Map<List<String>, DecisionLine> of(String store) {
    return stores.getOrDefault(store, Map.of());
  }

  /** Those of the one that wrote last: what others knew before was given up, or is in it. */
  Map<List<String>, DecisionLine> last() {
    return of(last);
  }
}
