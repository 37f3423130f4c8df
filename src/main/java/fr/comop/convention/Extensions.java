package fr.comop.convention;

import java.util.List;

/** The extensions that the Region granted. Called inside a transaction. */
@FunctionalInterface
public interface Extensions {
  /** For want of a store. */
  Extensions NONE = year -> List.of();

  /**
   * Those for documents of a year, in the order in which they were granted.
   *
   * @param year the deadline's year
   */
  List<Extension> of(int year);
}
