package fr.comop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where something is seen, in few words and in French. */
public final class Places {
  private static final Pattern CELL = Pattern.compile("([A-Z]+)([0-9]+)");
  private static final int SHORTEST_RUN = 3;

  private Places() {}

  /**
   * "feuille « 1 Fiche technique », cellule C7", "feuille « … », cellules C11 à C44", several
   * sheets separated by " ; "; "" for no place at all.
   */
  public static String french(List<Place> places) {
    return String.join(
        " ; ",
        bySheet(places).entrySet().stream()
            .map(one -> sheet(one.getKey(), one.getValue()))
            .toList());
  }

  private static String sheet(String name, List<String> cells) {
    String sheet = "feuille « " + name + " »";
    if (cells.isEmpty()) {
      return sheet;
    }
    return sheet + (cells.size() == 1 ? ", cellule\u00a0" : ", cellules\u00a0") + cells(cells);
  }

  /** Names of the cells by sheet; none where the whole sheet is meant. */
  private static Map<String, List<String>> bySheet(List<Place> places) {
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    for (Place place : places) {
      List<String> cells = sheets.computeIfAbsent(place.sheet(), name -> new ArrayList<>());
      if (!place.cell().isEmpty()) {
        cells.add(place.cell());
      }
    }
    return sheets;
  }

  /** "C11 à C44", "C11, C13 et C20": three cells or more below one another are told as a run. */
  static String cells(List<String> cells) {
    List<String> parts = new ArrayList<>();
    int first = 0;
    while (first < cells.size()) {
      int last = first;
      while (last + 1 < cells.size() && follows(cells.get(last), cells.get(last + 1))) {
        last++;
      }
      if (last - first + 1 >= SHORTEST_RUN) {
        parts.add(cells.get(first) + " à " + cells.get(last));
      } else {
        parts.addAll(cells.subList(first, last + 1));
      }
      first = last + 1;
    }
    int end = parts.size() - 1;
    return end == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, end)) + " et " + parts.get(end);
  }

  private static boolean follows(String cell, String next) {
    Matcher one = CELL.matcher(cell);
    Matcher other = CELL.matcher(next);
    return one.matches()
        && other.matches()
        && one.group(1).equals(other.group(1))
        && Long.parseLong(one.group(2)) + 1 == Long.parseLong(other.group(2));
  }
}
