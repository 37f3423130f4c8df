package fr.comop.consent;

import fr.comop.desk.TakenBack;
import java.util.List;

/** The consents that were entered; none is ever deleted. Called inside a transaction. */
public interface Consents {
  /** Adds one, and returns it with its id. */
  Consent add(Consent consent);

  /** Notes that one holds no more. */
  void takeBack(long id, TakenBack why);

  /** All of them, in the order in which they were entered. */
  List<Consent> all();
}
