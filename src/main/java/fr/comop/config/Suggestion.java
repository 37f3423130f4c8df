package fr.comop.config;

import fr.comop.french.Spelling;
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
        .min(Comparator.comparingInt(word -> slips(typed, word)))
        .filter(word -> slips(typed, word) <= Math.max(1, Math.min(FARTHEST, word.length() / 3)));
  }

  private static int slips(String typed, String word) {
    return Spelling.slips(typed, word, FARTHEST);
  }
}
