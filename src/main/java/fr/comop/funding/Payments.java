package fr.comop.funding;

import fr.comop.desk.TakenBack;
import java.util.List;
import java.util.Optional;

/** The payments that were entered; none is ever deleted. Called inside a transaction. */
public interface Payments {
  /** Adds one, and returns it with its id. */
  Payment add(Payment payment);

  /** The one of this reference that stands, whatever the case of its letters. */
  Optional<Payment> standing(String reference);

  /** Notes that one counts no more. */
  void takeBack(long id, TakenBack why);

  /** All of them, in the order in which they were entered. */
  List<Payment> all();
}
