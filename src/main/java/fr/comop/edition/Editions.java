package fr.comop.edition;

import java.util.List;
import java.util.Set;

/** The editions; none is ever deleted. Called inside a transaction. */
public interface Editions {
  /**
   * Adds one.
   *
   * @throws RuntimeException when another of its number was faster, see {@link
   *     fr.comop.ledger.Ledger#isRepeat}
   */
  void add(Edition edition);

  /** All of them, by number. */
  List<Edition> all();

  /**
   * Notes that one left by itself.
   *
   * @throws RuntimeException when another copy of the service was faster, likewise
   */
  void note(Mailing mailing, int year, Occasion occasion, Edition edition);

  /** On which occasions a mailing left by itself. */
  Set<Occasion> left(Mailing mailing, int year);
}
