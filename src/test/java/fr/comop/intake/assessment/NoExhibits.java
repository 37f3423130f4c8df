package fr.comop.intake.assessment;

import java.util.List;
import java.util.Optional;

/** A store in which nothing came in another form. */
final class NoExhibits implements Exhibits {
  @Override
  public Exhibit add(Exhibit exhibit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Exhibit> of(String beneficiary) {
    return List.of();
  }

  @Override
  public List<Exhibit> all() {
    return List.of();
  }

  @Override
  public Optional<Exhibit> find(long id) {
    return Optional.empty();
  }

  @Override
  public void settle(long id, Exhibit.Verdict verdict) {
    throw new UnsupportedOperationException();
  }
}
