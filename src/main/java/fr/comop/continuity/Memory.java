package fr.comop.continuity;

import fr.comop.archive.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which documents were once asked for. Called inside a transaction. */
public interface Memory {
  /** Those that nobody parted with. */
  List<Document> kept();

  /**
   * Keeps these.
   *
   * @throws RuntimeException when another copy of the service was faster, see {@link
   *     fr.comop.ledger.Ledger#isRepeat}
   */
  void keep(Collection<Document> asked);

  /** Parts with these: they are missed no more. */
  void part(Collection<Document> gone);

  /** What the store holds, of whichever documents. */
  List<Trace> traces();

  /** The names and addresses that each structure was last known by, by its id. */
  Map<String, Set<Sha256>> marks();

  /**
   * Keeps these instead.
   *
   * @throws RuntimeException as {@link #keep} does
   */
  void mark(Map<String, Set<Sha256>> marks);

  /** The addresses that mails of a beneficiary came from or went to, in lower case. */
  Set<String> addresses(String beneficiary);
}
