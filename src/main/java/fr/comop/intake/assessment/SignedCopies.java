package fr.comop.intake.assessment;

import java.util.List;
import java.util.Optional;

/** The signed copies of what was submitted. Called inside a transaction. */
public interface SignedCopies {
  /** Keeps one with its version; the very same file again changes nothing. */
  void add(SignedCopy copy);

  /** Those of one version, oldest first. */
  List<SignedCopy> of(long submission);

  /** The latest of one version. */
  default Optional<SignedCopy> latest(long submission) {
    return of(submission).stream().reduce((first, last) -> last);
  }
}
