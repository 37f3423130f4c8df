package fr.comop.health.sql;

import fr.comop.health.Backlog;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Counts what waits, by indices alone. */
public final class SqlBacklog implements Backlog.Count {
  private static final String COUNTS =
      """
      select
        (select count(*) from arrival where state = 'RECEIVED') as arrivals,
        (select min(recorded_at) from arrival where state = 'RECEIVED') as oldest_arrival,
        (select count(*) from outbox where state = 'QUEUED') as queued,
        (select count(*) from outbox where state = 'QUEUED' and next_attempt_at <= :now) as due,
        (select min(next_attempt_at) from outbox
         where state = 'QUEUED' and next_attempt_at <= :now) as oldest_due,
        (select count(*) from outbox where state = 'FAILED') as given_up,
        (select count(*) from arrival where state = 'QUARANTINED') as quarantined,
        (select count(*) from reply where done_at is null) as replies,
        (select count(*) from hindrance) as hindrances
      """;

  private final Ledger ledger;
  private final IntSupplier letters;

  /**
   * A count over this store.
   *
   * @param letters what registered letters ask of a person
   */
  public SqlBacklog(Ledger ledger, IntSupplier letters) {
    this.ledger = ledger;
    this.letters = letters;
  }

  private record Counts(
      int arrivals,
      @Nullable Instant oldestArrival,
      int queued,
      int due,
      @Nullable Instant oldestDue,
      int givenUp,
      int quarantined,
      int replies,
      int hindrances) {}

  @Override
  public Backlog at(Instant now) {
    Counts counts = ledger.handle().createQuery(COUNTS).bind("now", now).mapTo(Counts.class).one();
    return new Backlog(
        counts.arrivals(),
        counts.oldestArrival(),
        counts.queued(),
        counts.due(),
        counts.oldestDue(),
        counts.givenUp(),
        counts.quarantined(),
        counts.replies(),
        letters.getAsInt(),
        counts.hindrances(),
        next());
  }

  private Map<String, Instant> next() {
    Map<String, Instant> next = new TreeMap<>();
    ledger
        .handle()
        .createQuery("select trigger_name, next_fire_time from qrtz_triggers")
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(one -> next.put(one.getKey(), Instant.ofEpochMilli(one.getValue())));
    next.values().removeIf(at -> !at.isAfter(Instant.EPOCH));
    return next;
  }
}
