package fr.comop.workbook.part;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of the tabs of one workbook, as people are told of them and as they are stored. Excel
 * knows 31 characters at most, other programs as many as there is room: what is longer is cut, and
 * two that are then the same are told apart. Whoever asks in the same order gets the same names.
 */
public final class TabNames {
  /** The longest name that is told, in characters. */
  public static final int LONGEST = 60;

  private final Map<String, String> cut = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /** The name of the next tab. */
  public String next(String raw) {
    String seen = Characters.seen(raw);
    String name = of(seen);
    for (int number = 2; name.length() < seen.length() && !told.add(name); number++) {
      String ending = "… (" + number + ")";
      name = seen.substring(0, LONGEST - ending.length()) + ending;
    }
    told.add(name);
    if (!name.equals(seen)) {
      cut.putIfAbsent(seen, name);
    }
    return name;
  }

  /** The name that a tab got whose whole name this is. */
  String told(String whole) {
    return cut.getOrDefault(whole, whole);
  }

  /** A name as it is told where no other begins so. */
  public static String of(String seen) {
    return seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST - 1) + "…";
  }
}
