package fr.comop.continuity;

import java.util.Collection;
import java.util.List;
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

  /** The addresses that mails of a beneficiary came from or went to, in lower case. */
  Set<String> addresses(String beneficiary);
}
