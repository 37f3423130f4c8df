package fr.comop.notice.desk;

import fr.comop.convention.Endings;
import fr.comop.notice.Act;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.TimeLimits;
import java.util.List;
import java.util.stream.Stream;

/** The terminations that cases tell of, from the day that the letter was posted. */
public final class Ends implements Endings {
  private final Cases cases;
  private final TimeLimits limits;

  public Ends(Cases cases, TimeLimits limits) {
    this.cases = cases;
    this.limits = limits;
  }

  @Override
  public List<Ending> all() {
    return cases.ending().stream()
        .filter(one -> !one.has(Act.TerminationWithdrawn.class))
        .flatMap(this::ending)
        .toList();
  }

  private Stream<Ending> ending(DefaultCase file) {
    return limits.termination(file).stream()
        .map(end -> new Ending(file.key().beneficiary(), file.key().convention(), end.last()));
  }
}
