package fr.comop.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the journal of decisions holds, of each store that wrote into it. */
final class DecisionLines {
  /** By who wrote last, at the end. */
  private final Map<String, Map<List<String>, DecisionLine>> stores = new LinkedHashMap<>();

  private int unreadable;

  /** Takes the next line, in the place of an earlier one of its row. */
  void take(DecisionLine line) {
    Map<List<String>, DecisionLine> known = stores.remove(line.store());
    Map<List<String>, DecisionLine> rows = known == null ? new LinkedHashMap<>() : known;
    rows.put(line.key(), line);
    stores.put(line.store(), rows);
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

  /** The stores that wrote into it, this one aside, by who wrote last, at the end. */
  List<String> others(String store) {
    return stores.keySet().stream().filter(one -> !one.equals(store)).toList();
  }
}
