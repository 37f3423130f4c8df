package fr.comop.funding;

import java.util.List;

/** The opinions that were given; none is ever changed or deleted. Called inside a transaction. */
public interface Opinions {
  /** Adds one, and returns it with its id. */
  Opinion add(Opinion opinion);

  /** All of them, in the order in which they were given. */
  List<Opinion> all();
}
