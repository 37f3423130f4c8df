package fr.comop.health;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the operator was told of; outlives a restart. */
public interface Matters {
  /** All that are open. */
  List<Matter> all();

  /**
   * Lets a matter go on, while no other copy of the service does the same: empty is none, before
   * and after. What the step throws changes nothing.
   */
  void follow(String key, UnaryOperator<Optional<Matter>> step);
}
