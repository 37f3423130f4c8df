package fr.comop.french;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;

/**
 * Words without what people write differently: accents, case, punctuation, spacing. Thread-safe.
 */
public final class Plain {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int REMEMBERED = 0x2200; // Latin, Greek, punctuation, currencies

  // Asked of every text there is: what a character comes down to is found once.
  private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(REMEMBERED);

  private Plain() {}

  /**
   * "Réalisée " and "REALISEE" both give "realisee"; what is not a letter or digit gives a space.
   */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean apart = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (isPlain(character)) {
        apart = append(plain, (char) character, apart);
      } else {
        String letters = letters(character);
        for (int index = 0; index < letters.length(); index++) {
          apart = append(plain, letters.charAt(index), apart);
        }
      }
    }
    return plain.toString();
  }

  /**
   * Whether a sign in it takes something from its words that is lost without it: "non ?", "≠ 2", "±
   * réalisée", "> 3".
   */
  public static boolean doubted(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (takes(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(char sign) {
    return switch (sign) {
      case '?', '¿', '≠', '±', '~', '≈', '<', '>', '≤', '≥', '¬' -> true;
      default -> false;
    };
  }

  private static boolean append(StringBuilder plain, char letter, boolean apart) {
    if (!isPlain(letter)) {
      return true;
    }
    if (apart && plain.length() > 0) {
      plain.append(' ');
    }
    plain.append(letter);
    return false;
  }

  private static boolean isPlain(int character) {
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  }

  private static String letters(int character) {
    if (character >= REMEMBERED) {
      return found(character);
    }
    String known = KNOWN.get(character);
    if (known == null) {
      known = found(character);
      KNOWN.set(character, known);
    }
    return known;
  }

  /** "é" gives "e", "½" gives "1⁄2", an accent that stands by itself nothing. */
  private static String found(int character) {
    String one =
        switch (character) {
          case 'œ', 'Œ' -> "oe";
          default -> Character.toString(character);
        };
    return MARKS
        .matcher(Normalizer.normalize(one, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
