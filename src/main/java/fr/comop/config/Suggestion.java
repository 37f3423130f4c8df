package fr.comop.config;

import fr.comop.french.Spelling;
import java.util.Collection;

/** Tells what somebody probably meant. */
final class Suggestion {
  private Suggestion() {}

  /**
   * A sentence such as {@code ; vouliez-vous dire « form » ?}, or "" when nothing known is near.
   */
  static String of(String typed, Collection<String> known) {
    return Spelling.nearest(typed, known)
        .map(word -> " ; vouliez-vous dire « " + word + " » ?")
        .orElse("");
  }
}
