package fr.comop.intake.assessment;

import java.util.List;

/** A store in which nothing was signed. */
final class NoSignedCopies implements SignedCopies {
  @Override
  public void add(SignedCopies.Copy copy) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<SignedCopies.Copy> of(long submission) {
    return List.of();
  }
}
