package fr.comop.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Suggestion {
  private static final int FARTHEST = 3;

  private Suggestion() {}

  /** A sentence such as {@code ; did you mean "form"?}, or "" when nothing known is near. */
  static String of(String typed, Collection<String> known) {
    return nearest(typed, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** The known word that was probably meant; empty when none is near. */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(word -> distance(typed, word)))
        .filter(
            word -> distance(typed, word) <= Math.max(1, Math.min(FARTHEST, word.length() / 3)));
  }

  /** How many letters to add, drop, change or swap with their neighbour. */
  private static int distance(String left, String right) {
    int[][] edits = new int[left.length() + 1][right.length() + 1];
    for (int row = 0; row <= left.length(); row++) {
      for (int column = 0; column <= right.length(); column++) {
        edits[row][column] =
            row == 0 || column == 0 ? row + column : nearest(edits, left, right, row, column);
      }
    }
    return edits[left.length()][right.length()];
  }

  private static int nearest(int[][] edits, String left, String right, int row, int column) {
    char ours = left.charAt(row - 1);
    char theirs = right.charAt(column - 1);
    int changed = edits[row - 1][column - 1] + (ours == theirs ? 0 : 1);
    int least = Math.min(changed, Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
    boolean swapped =
        row > 1 && column > 1 && ours == right.charAt(column - 2) && theirs == left.charAt(row - 2);
    return swapped ? Math.min(least, edits[row - 2][column - 2] + 1) : least;
  }
}
