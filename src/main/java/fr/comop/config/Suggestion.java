package fr.comop.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Suggestion {
  private static final int FARTHEST = 3;

  private Suggestion() {}

  /** A sentence such as {@code ; did you mean "form"?}, or "" when nothing known is near. */
  static String of(String typed, Collection<String> known) {
    Optional<String> nearest =
        known.stream().min(Comparator.comparingInt(word -> distance(typed, word)));
    return nearest
        .filter(word -> distance(typed, word) <= Math.max(1, Math.min(FARTHEST, word.length() / 3)))
        .map(word -> "; did you mean \"" + word + "\"?")
        .orElse("");
  }

  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int swap = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                previous[column - 1] + swap, Math.min(previous[column], current[column - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
