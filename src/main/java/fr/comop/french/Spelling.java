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
    char[] from = typed.toCharArray();
    char[] to = meant.toCharArray();
    int longer = to.length - from.length;
    if (Math.abs(longer) > most) {
      return most + 1;
    }
    // whoever strays farther to either side has made too many slips once back at the end
    int left = (most - longer) / 2;
    int right = (most + longer) / 2;
    int[] before = beyond(most, to);
    int[] row = beyond(most, to);
    int[] next = beyond(most, to);
    for (int column = 0; column <= Math.min(to.length, right); column++) {
      row[column] = column;
    }
    for (int at = 1; at <= from.length; at++) {
      int first = Math.max(1, at - left);
      int last = Math.min(to.length, at + right);
      next[first - 1] = first == 1 ? at : most + 1;
      int least = next[first - 1];
      for (int column = first; column <= last; column++) {
        int changed = row[column - 1] + (from[at - 1] == to[column - 1] ? 0 : 1);
        int slips = Math.min(changed, Math.min(row[column], next[column - 1]) + 1);
        if (exchanged(from, at, to, column)) {
          slips = Math.min(slips, before[column - 2] + 1);
        }
        next[column] = slips;
        least = Math.min(least, slips + Math.abs(longer - (column - at)));
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = before;
      before = row;
      row = next;
      next = free;
    }
    return Math.min(row[to.length], most + 1);
  }

  private static int[] beyond(int most, char[] to) {
    int[] row = new int[to.length + 1];
    Arrays.fill(row, most + 1);
    return row;
  }

  private static boolean exchanged(char[] from, int at, char[] to, int column) {
    return at > 1 && column > 1 && from[at - 1] == to[column - 2] && from[at - 2] == to[column - 1];
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
