package fr.comop.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts that others wrote fit their columns: no sender's text may keep a row from being
 * stored. Lengths are counted in UTF-16 units, of which a text has at least as many as the
 * characters that either database counts.
 *
 * <p>In all of them, characters that PostgreSQL refuses (NUL, halves of surrogate pairs) are
 * replaced by U+FFFD.
 */
public final class Fit {
  private static final String ELLIPSIS = "…";
  private static final char UNREADABLE = '\ufffd';
  private static final int DIGITS = 64;

  private Fit() {}

  /**
   * The text, cut after whole characters and ended by "…" where it is too long.
   *
   * @param most length of the column, at least 1
   * @return at most {@code most} units; null for null
   */
  public static @Nullable String text(@Nullable String text, int most) {
    if (text == null) {
      return null;
    }
    return text.length() <= most ? storable(text) : storable(start(text, most - 1)) + ELLIPSIS;
  }

  /**
   * A text that has to stay another one than every other: too long, it ends in the SHA-256 of the
   * whole. It is bounded in bytes too, for an index of PostgreSQL holds no more than some 2,700.
   *
   * @param most length of the column, and most bytes in UTF-8, at least 70
   */
  public static String key(String key, int most) {
    if (key.getBytes(StandardCharsets.UTF_8).length <= most) {
      return storable(key);
    }
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    int kept = (most - DIGITS - ELLIPSIS.getBytes(StandardCharsets.UTF_8).length) / 3;
    return storable(start(key, kept)) + ELLIPSIS + digest(key);
  }

  /**
   * Words, such as addresses, of which half a one means another: those that fit, the first ones.
   */
  public static @Nullable String words(@Nullable String words, int most) {
    if (words == null || words.length() <= most) {
      return words == null ? null : storable(words);
    }
    int end = words.lastIndexOf(' ', most);
    return end < 0 ? "" : storable(words.substring(0, end));
  }

  private static String start(String text, int length) {
    boolean halves = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halves ? length - 1 : length);
  }

  private static String storable(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 0 || Character.isSurrogate(text.charAt(at))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(one -> one == 0 || isHalf(one) ? UNREADABLE : one)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
