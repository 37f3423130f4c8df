package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that ever came in, and what became of it. */
public final class Register {
  private final Desk desk;
  private final Arrivals arrivals;
  private final Withdrawals withdrawals;
  private final Exhibits exhibits;
  private final Outbox outbox;

  public Register(
      Desk desk, Arrivals arrivals, Withdrawals withdrawals, Exhibits exhibits, Outbox outbox) {
    this.desk = desk;
    this.arrivals = arrivals;
    this.withdrawals = withdrawals;
    this.exhibits = exhibits;
    this.outbox = outbox;
  }

  /**
   * An arrival and what became of it.
   *
   * @param filed as which documents it was stored, those that were withdrawn too
   * @param exhibits what of it a person examines, or has examined
   */
  public record Line(Arrival arrival, List<Withdrawals.Filed> filed, List<Exhibit> exhibits) {
    boolean isOf(Beneficiary whose) {
      String sender = arrival.sender();
      return whose.id().equals(arrival.assigned())
          || whose.folder().equals(arrival.folder())
          || (sender != null && whose.writesFrom(sender))
          || filed.stream().anyMatch(one -> one.beneficiary().equals(whose.id()))
          || exhibits.stream().anyMatch(one -> one.beneficiary().equals(whose.id()));
    }

    boolean isOf(int year) {
      return filed.stream().anyMatch(one -> one.year() == year)
          || exhibits.stream().anyMatch(one -> one.year() == year);
    }
  }

  /**
   * What is asked for; null for any.
   *
   * @param year the deadline's, of the documents that it became
   * @param since of receipt
   */
  public record Asked(
      @Nullable Beneficiary whose,
      @Nullable Integer year,
      @Nullable ArrivalState state,
      @Nullable Instant since) {
    boolean wants(Arrival arrival) {
      return (state == null || state == arrival.state())
          && (since == null || !arrival.receivedAt().isBefore(since));
    }

    boolean wants(Line line) {
      return (whose == null || line.isOf(whose)) && (year == null || line.isOf(year));
    }
  }

  /** What came in, in the order in which it was entered. */
  public List<Line> lines(Asked asked) {
    return desk.look(
        () -> {
          Map<Long, List<Exhibit>> examined =
              exhibits.all().stream().collect(Collectors.groupingBy(Exhibit::arrival));
          return arrivals.all().stream()
              .filter(asked::wants)
              .map(
                  one ->
                      new Line(
                          one,
                          withdrawals.of(one.id()),
                          Objects.requireNonNullElse(examined.get(one.id()), List.of())))
              .filter(asked::wants)
              .toList();
        });
  }

  /** The same of one arrival. */
  public Line line(Arrival arrival) {
    return desk.look(
        () ->
            new Line(
                arrival,
                withdrawals.of(arrival.id()),
                exhibits.all().stream().filter(one -> one.arrival() == arrival.id()).toList()));
  }

  /** What was written about an arrival. */
  public List<Outbox.Letter> letters(Arrival arrival) {
    return desk.look(() -> outbox.lettersAbout(arrival.id()));
  }

  /** The references of all that is about a beneficiary, or a year; null for any. */
  public Stream<String> references(@Nullable Beneficiary whose, @Nullable Integer year) {
    return lines(new Asked(whose, year, null, null)).stream()
        .flatMap(
            line ->
                Stream.of(
                        Stream.of(line.arrival().reference()),
                        line.exhibits().stream().map(Exhibit::reference),
                        line.filed().stream().map(Withdrawals.Filed::reference),
                        letters(line.arrival()).stream().map(one -> one.queued().reference()))
                    .flatMap(one -> one));
  }
}
