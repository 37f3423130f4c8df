package fr.comop.health;

import fr.comop.french.FrenchInstant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the service, and has the operator told of what stays red. Looks from one thread; what
 * was seen last may be asked for by any.
 */
public final class Watchman {
  private static final Logger LOG = LoggerFactory.getLogger(Watchman.class);

  /**
   * After a mail to the operator could not leave, whatever it was about: who waits for a server
   * once for each trouble looks no more, and the service is taken for dead.
   */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Supplier<Report> look;
  private final Books books;
  private final Operator operator;
  private final Duration after;
  private final Clock clock;
  private Instant notBefore = Instant.MIN;
  private boolean wayOpen = true;
  private Set<Trouble> seen = EnumSet.noneOf(Trouble.class);
  private volatile @Nullable Report last;

  /**
   * A watchman.
   *
   * @param look what is found now
   * @param after how long something is red before the operator is told
   */
  public Watchman(
      Supplier<Report> look, Books books, Operator operator, Duration after, Clock clock) {
    this.look = look;
    this.books = books;
    this.operator = operator;
    this.after = after;
    this.clock = clock;
  }

  /**
   * What was told.
   *
   * @param stored in the store
   * @param beside of the store itself, beside it
   */
  public record Books(Matters stored, Matters beside) {}

  /** What the last look found; empty before the first. */
  public Optional<Report> last() {
    return Optional.ofNullable(last);
  }

  /** Looks once, and tells what is to be told. */
  public void look() {
    Report report = look.get();
    last = report;
    log(report.diagnosis());
    follow(books.beside(), EnumSet.of(Trouble.STORE), report.diagnosis());
    if (report.diagnosis().since(Trouble.STORE).isEmpty()) {
      try {
        follow(books.stored(), EnumSet.complementOf(EnumSet.of(Trouble.STORE)), report.diagnosis());
      } catch (RuntimeException e) {
        LOG.warn("What the operator is told could not be noted; tried again: {}", e.toString());
      }
    }
  }

  private void log(Diagnosis diagnosis) {
    Set<Trouble> red = EnumSet.noneOf(Trouble.class);
    for (Condition one : diagnosis.red()) {
      red.add(one.trouble());
      if (!seen.contains(one.trouble())) {
        LOG.warn("{} is red since {}", one.trouble().key(), FrenchInstant.brief(one.since()));
      }
    }
    for (Trouble one : seen) {
      if (!red.contains(one) && !diagnosis.unsure().contains(one)) {
        LOG.info("{} is well again", one.key());
      } else {
        red.add(one);
      }
    }
    seen = red;
  }

  private void follow(Matters matters, Set<Trouble> troubles, Diagnosis diagnosis) {
    Set<String> open = matters.all().stream().map(Matter::key).collect(Collectors.toSet());
    for (Trouble trouble : troubles) {
      boolean red = diagnosis.since(trouble).isPresent();
      boolean well = !red && open.contains(trouble.key()) && !diagnosis.unsure().contains(trouble);
      if (trouble.isMailed() && (red || well)) {
        matters.follow(trouble.key(), before -> gone(trouble, before.orElse(null), diagnosis));
      }
    }
  }

  private Optional<Matter> gone(Trouble trouble, @Nullable Matter before, Diagnosis diagnosis) {
    Instant now = clock.instant();
    Optional<Instant> since = diagnosis.since(trouble);
    if (since.isEmpty() && before == null) {
      return Optional.empty(); // another copy of the service was faster
    }
    Course course =
        since.isPresent() || before == null
            ? Course.red(before, new Condition(trouble, since.orElse(now)), now, after)
            : Course.well(before, now);
    if (course.telling() == Course.Telling.NOTHING || now.isBefore(notBefore)) {
      return course.matter();
    }
    boolean told =
        operator.tell(trouble, course.matter().orElseThrow(), course.telling(), diagnosis);
    if (!told) {
      if (wayOpen) {
        LOG.error("{} is red, and no way is open to tell the operator by mail", trouble.key());
      }
      wayOpen = false;
      notBefore = now.plus(PAUSE);
      return course.matter();
    }
    wayOpen = true;
    return course.told(now);
  }
}
