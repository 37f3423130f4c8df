package fr.comop.french;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Slips of the pen: a letter wrong, missing, too many, or exchanged with its neighbour. Stateless.
 */
public final class Spelling {
  private static final int FARTHEST = 3;

  private Spelling() {}

  /** The known word that was probably meant; empty when none is near. */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(word -> slips(typed, word, FARTHEST)))
        .filter(
            word ->
                slips(typed, word, FARTHEST) <= Math.max(1, Math.min(FARTHEST, word.length() / 3)));
  }

  /**
   * How many slips lie between what was typed and what may be meant.
   *
   * @param most what is worth counting; any more give {@code most + 1}
   */
  public static int slips(String typed, String meant, int most) {
    if (Math.abs(typed.length() - meant.length()) > most) {
      return most + 1;
    }
    int[] before = new int[0];
    int[] row = new int[meant.length() + 1];
    Arrays.setAll(row, column -> column);
    for (int at = 1; at <= typed.length(); at++) {
      int[] next = new int[row.length];
      Arrays.fill(next, most + 1);
      next[0] = at;
      int least = at;
      int last = Math.min(meant.length(), at + most);
      for (int column = Math.max(1, at - most); column <= last; column++) {
        boolean same = typed.charAt(at - 1) == meant.charAt(column - 1);
        int changed = row[column - 1] + (same ? 0 : 1);
        next[column] = Math.min(changed, Math.min(row[column], next[column - 1]) + 1);
        if (exchanged(typed, at, meant, column)) {
          next[column] = Math.min(next[column], before[column - 2] + 1);
        }
        least = Math.min(least, next[column]);
      }
      if (least > most) {
        return most + 1;
      }
      before = row;
      row = next;
    }
    return Math.min(row[meant.length()], most + 1);
  }

  private static boolean exchanged(String typed, int at, String meant, int column) {
    return at > 1
        && column > 1
        && typed.charAt(at - 1) == meant.charAt(column - 2)
        && typed.charAt(at - 2) == meant.charAt(column - 1);
  }

  /**
   * The known one that a mistyped one stands for: at most {@code most} slips away, every other more
   * than twice as far; empty when there is none such.
   */
  public static Optional<String> nearest(String mistyped, Collection<String> known, int most) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    int next = Integer.MAX_VALUE;
    for (String one : known) {
      int slips = slips(mistyped, one, 2 * most);
      if (slips < least) {
        next = least;
        least = slips;
        nearest = one;
      } else {
        next = Math.min(next, slips);
      }
    }
    boolean beyondDoubt = least <= most && next > 2 * least;
    return beyondDoubt ? Optional.ofNullable(nearest) : Optional.empty();
  }
}
