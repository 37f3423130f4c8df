package fr.comop.convention;

import java.time.LocalDate;
import java.util.List;

/**
 * The conventions that were terminated (art. 11), as letters have it; those that a convention's
 * file tells of stand there. Called inside a transaction.
 */
@FunctionalInterface
public interface Endings {
  /** For want of a store. */
  Endings NONE = List::of;

  /**
   * The end of one structure's convention.
   *
   * @param beneficiary its id
   * @param convention its id
   * @param last day on which it still binds
   */
  record Ending(String beneficiary, String convention, LocalDate last) {
    /** Whether what falls due then is owed no more. */
    public boolean frees(Deliverable one) {
      return one.beneficiary().id().equals(beneficiary)
          && one.convention().equals(convention)
          && one.due().isAfter(last);
    }
  }

  /** Those whose last day is known. */
  List<Ending> all();
}
