package fr.comop.retention;

import fr.comop.archive.Sha256;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the store keeps, thing by thing. Called inside a transaction. */
public interface Holdings {
  /** Hands on all things that are done with, one by one; what is under way is none of them. */
  void each(Consumer<Item> taking);

  /** A thing as it is now, under way or not; empty when it is not there. */
  Optional<Item> find(String root, long id);

  /** Structures that have an open case. */
  Set<String> withOpenCase();

  /**
   * What a thing consists of.
   *
   * @param digest of all its rows
   * @param contents of the archive that they name
   */
  record Substance(Sha256 digest, Set<Sha256> contents) {}

  /** What a thing consists of, now. */
  Substance substance(Item item);

  /** Destroys all rows of a thing; inside a transaction of the tables' owner. */
  void destroy(Item item);

  /** Which of these contents some row still names. */
  Set<Sha256> named(Set<Sha256> contents);
}
