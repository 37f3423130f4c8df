package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signed copies of what was submitted. Called inside a transaction. */
public interface SignedCopies {
  /**
   * A document on paper, signed and scanned, that says the same as a complete version and is kept
   * with it.
   *
   * @param submission id of that version
   * @param arrival id of the arrival that it came with
   * @param sha256 of its bytes, which are in the archive
   */
  record Copy(long submission, long arrival, String fileName, Sha256 sha256, Instant receivedAt) {}

  /** Keeps one with its version; the very same file again changes nothing. */
  void add(Copy copy);

  /** Those of one version, oldest first. */
  List<Copy> of(long submission);

  /** The latest of one version. */
  default Optional<Copy> latest(long submission) {
    return of(submission).stream().reduce((first, last) -> last);
  }
}
