package fr.comop.correspondence.sql;

import java.util.List;

/**
 * Addresses as a column holds them: all of them or none, for those left out would be told nothing.
 */
final class Recipients {
  private static final int LONGEST = 16_000;

  private Recipients() {}

  /**
   * The addresses with spaces between.
   *
   * @throws IllegalArgumentException when they are too many
   */
  static String stored(List<String> addresses) {
    String all = String.join(" ", addresses);
    if (all.length() > LONGEST) {
      throw new IllegalArgumentException("no mail goes to " + addresses.size() + " addresses");
    }
    return all;
  }
}
