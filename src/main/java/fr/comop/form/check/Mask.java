package fr.comop.form.check;

import java.util.Arrays;

/**
 * How an answer is written, sign by sign: {@code 9} is a figure, {@code A} a letter, {@code *}
 * whatever follows up to the next sign that fits, any other sign itself, and so is one after a
 * backslash. Capitals and spaces make no difference. Matching takes at most the length of the mask
 * times that of the answer, whatever either says; a regular expression could be made to hang.
 */
public final class Mask {
  private final String text;
  private final int[] signs;
  private final boolean[] literal;

  private Mask(String text, int[] signs, boolean[] literal) {
    this.text = text;
    this.signs = signs;
    this.literal = literal;
  }

  /**
   * Reads a mask.
   *
   * @throws IllegalArgumentException when nothing is in it, or it ends in a backslash
   */
  public static Mask of(String text) {
    int[] all = pressed(text);
    int[] signs = new int[all.length];
    boolean[] literal = new boolean[all.length];
    int count = 0;
    for (int at = 0; at < all.length; at++) {
      literal[count] = all[at] == '\\';
      if (literal[count] && ++at == all.length) {
        throw new IllegalArgumentException("nothing follows the backslash");
      }
      signs[count++] = all[at];
    }
    if (count == 0) {
      throw new IllegalArgumentException("an empty mask");
    }
    return new Mask(text, Arrays.copyOf(signs, count), Arrays.copyOf(literal, count));
  }

  private static int[] pressed(String text) {
    return text.codePoints()
        .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign))
        .toArray();
  }

  /** Whether an answer is written so. */
  public boolean fits(String answer) {
    int[] said = pressed(answer);
    boolean[] reached = new boolean[signs.length + 1];
    reached[0] = true;
    open(reached);
    for (int sign : said) {
      boolean[] next = new boolean[reached.length];
      for (int at = 0; at < signs.length; at++) {
        if (reached[at] && isAnything(at)) {
          next[at] = true;
        } else if (reached[at] && takes(at, sign)) {
          next[at + 1] = true;
        }
      }
      open(next);
      reached = next;
    }
    return reached[signs.length];
  }

  /** A star may stand for nothing. */
  private void open(boolean[] reached) {
    for (int at = 0; at < signs.length; at++) {
      reached[at + 1] |= reached[at] && isAnything(at);
    }
  }

  private boolean isAnything(int at) {
    return signs[at] == '*' && !literal[at];
  }

  private boolean takes(int at, int sign) {
    if (!literal[at] && signs[at] == '9') {
      return sign >= '0' && sign <= '9';
    }
    if (!literal[at] && signs[at] == 'A') {
      return Character.isLetter(sign);
    }
    return Character.toLowerCase(signs[at]) == Character.toLowerCase(sign);
  }

  @Override
  public String toString() {
    return text;
  }
}
