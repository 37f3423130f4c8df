package fr.comop.edition;

import fr.comop.summary.Audience;
import java.time.Instant;
import java.util.Set;

/**
 * Which summary is wanted.
 *
 * @param year the deadline's year
 * @param conventions ids of those that it is about
 * @param asOf what came later is left out
 * @param name under which it is kept: "COS du 12 janvier"; "" for none
 */
public record Order(
    int year, Audience audience, Set<String> conventions, Instant asOf, String name) {
  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 100;
}
