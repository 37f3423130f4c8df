package fr.comop.desk;

import java.util.Set;

/**
 * Somebody of the Region's who works with comop.
 *
 * @param name at most 60 characters
 * @param role what they are there, in the Region's own words; at most 60 characters
 * @param accounts of the machine, which are nobody else's
 * @param mails addresses that they write from, in lower case, which are nobody else's
 */
public record Person(String name, String role, Set<String> accounts, Set<String> mails) {
  /** One whose mails are anybody's. */
  public Person(String name, String role, Set<String> accounts) {
    this(name, role, accounts, Set.of());
  }
}
