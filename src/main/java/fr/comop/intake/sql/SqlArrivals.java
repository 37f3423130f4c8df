package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Handing;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.arrival.WayIn;
import fr.comop.ledger.Fit;
import fr.comop.ledger.Ledger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The inbox table. */
public final class SqlArrivals implements Arrivals, WayIn {
  private static final String COLUMNS =
      "select id, channel, origin, sha256, received_at, folder, name, state, attempts, assigned,"
          + " sender, subject, reason from arrival ";
  private static final Set<ArrivalState> PUT_ASIDE =
      Set.of(ArrivalState.QUARANTINED, ArrivalState.REJECTED);
  private static final int LONGEST_ORIGIN = 1_000;

  private final Ledger ledger;

  public SqlArrivals(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Optional<Long> enter(Delivery delivery, Sha256 sha256, long size, Instant now) {
    boolean known = !states(delivery.channel(), List.of(delivery.origin())).isEmpty();
    if (known) {
      return Optional.empty();
    }
    return Optional.of(
        ledger
            .handle()
            .createUpdate(
                """
                insert into arrival
                  (channel, origin, sha256, size_bytes, received_at, recorded_at, folder, name, state)
                values
                  (:channel, :origin, :sha256, :size, :receivedAt, :now, :folder, :name, 'RECEIVED')
                """)
            .bindMethods(delivery)
            .bind("origin", key(delivery.origin()))
            .bind("sha256", sha256)
            .bind("size", size)
            .bind("now", now)
            .bind("folder", Fit.text(delivery.folder(), 300))
            .bind("name", Fit.text(delivery.name(), 500))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public void hold(long id, int ordinal, Delivery file, Sha256 sha256, long size) {
    ledger
        .handle()
        .createUpdate(
            """
            insert into arrival_file
              (arrival_id, ordinal, origin, name, sha256, size_bytes, seen_at)
            values (:id, :ordinal, :origin, :name, :sha256, :size, :receivedAt)
            """)
        .bindMethods(file)
        .bind("id", id)
        .bind("ordinal", ordinal)
        .bind("origin", key(file.origin()))
        .bind("name", Objects.requireNonNullElse(Fit.text(file.name(), 500), ""))
        .bind("sha256", sha256)
        .bind("size", size)
        .execute();
  }

  @Override
  public void handedIn(long id, Handing handing) {
    ledger
        .handle()
        .createUpdate(
            "update arrival set way = :way, posted_on = :posted, arrived_on = :arrived"
                + " where id = :id")
        .bindMethods(handing)
        .bind("id", id)
        .execute();
  }

  @Override
  public Optional<Handing> handing(long id) {
    return ledger
        .handle()
        .select(
            """
            select way, posted_on as posted, arrived_on as arrived from arrival
            where id = ? and way is not null
            """,
            id)
        .mapTo(Handing.class)
        .findOne();
  }

  private record Known(String origin, ArrivalState state) {}

  @Override
  public Map<String, ArrivalState> states(Channel channel, Collection<String> origins) {
    if (origins.isEmpty()) {
      return Map.of();
    }
    Map<String, String> asked = new HashMap<>();
    origins.forEach(origin -> asked.put(key(origin), origin));
    Map<String, ArrivalState> states = new HashMap<>();
    ledger
        .handle()
        .createQuery(
            "select origin, state from arrival where channel = :channel and origin in (<origins>)")
        .bind("channel", channel)
        .bindList("origins", List.copyOf(asked.keySet()))
        .mapTo(Known.class)
        .forEach(one -> states.put(asked.getOrDefault(one.origin(), one.origin()), one.state()));
    return states;
  }

  @Override
  public List<Long> waiting(Instant now, int most) {
    return ledger
        .handle()
        .select(
            """
            select id from arrival
            where state = 'RECEIVED' and (next_attempt_at is null or next_attempt_at <= ?)
            order by received_at, id fetch first ? rows only
            """,
            now,
            most)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public Optional<Arrival> claim(long id) {
    return ledger
        .handle()
        .select(COLUMNS + "where id = ? and state = 'RECEIVED' for update skip locked", id)
        .mapTo(Arrival.class)
        .findOne();
  }

  @Override
  public Optional<Arrival> find(long id) {
    return ledger.handle().select(COLUMNS + "where id = ?", id).mapTo(Arrival.class).findOne();
  }

  @Override
  public Optional<Arrival> draggedBack(Delivery delivery, Sha256 sha256) {
    return delivery.channel() == Channel.MAILBOX
            && states(Channel.MAILBOX, List.of(delivery.origin())).isEmpty()
        ? ledger
            .handle()
            .select(COLUMNS + "where sha256 = ? and channel = 'MAILBOX' and filed", sha256)
            .mapTo(Arrival.class)
            .stream()
            .filter(one -> PUT_ASIDE.contains(one.state()))
            .findFirst()
        : Optional.empty();
  }

  @Override
  public void backAt(Arrival arrival, String origin) {
    ledger
        .handle()
        .execute(
            "update arrival set origin = ?, filed = false, aside = false where id = ? and filed",
            key(origin),
            arrival.id());
    if (arrival.state() == ArrivalState.QUARANTINED) {
      release(arrival.id(), arrival.assigned());
    }
  }

  @Override
  public boolean sameBytesBefore(Arrival arrival) {
    // Asked for the state too, H2 would go through every arrival that was ever dealt with.
    return arrival.channel() == Channel.MAILBOX
        && ledger
            .handle()
            .select(COLUMNS + "where sha256 = ?", arrival.sha256())
            .mapTo(Arrival.class)
            .stream()
            .anyMatch(other -> other.channel() == Channel.MAILBOX && other.id() < arrival.id());
  }

  @Override
  public void attempted(long id, Instant next) {
    ledger
        .handle()
        .execute(
            "update arrival set attempts = attempts + 1, next_attempt_at = ? where id = ?",
            next,
            id);
  }

  @Override
  public void hasten(Instant now) {
    // What somebody holds is being read: it is passed over rather than waited for.
    ledger
        .handle()
        .select(
            "select id from arrival where state = 'RECEIVED' and next_attempt_at > ?"
                + " for update skip locked",
            now)
        .mapTo(Long.class)
        .list()
        .forEach(
            id ->
                ledger
                    .handle()
                    .execute("update arrival set next_attempt_at = ? where id = ?", now, id));
  }

  @Override
  public void describe(long id, @Nullable String sender, String subject) {
    ledger
        .handle()
        .execute(
            "update arrival set sender = ?, subject = ? where id = ?",
            Fit.text(sender, 320),
            Fit.text(subject, 500),
            id);
  }

  @Override
  public List<Arrival> all() {
    return ledger.handle().createQuery(COLUMNS + "order by id").mapTo(Arrival.class).list();
  }

  @Override
  public void decide(long id, ArrivalState state, @Nullable String reason, Instant now) {
    ledger
        .handle()
        .createUpdate(
            """
            update arrival
            set state = :state, reason = :reason, decided_at = :now, aside = aside or :aside
            where id = :id
            """)
        .bind("state", state)
        .bind("aside", state == ArrivalState.QUARANTINED)
        .bind("reason", Fit.text(reason, 2_000))
        .bind("now", now)
        .bind("id", id)
        .execute();
  }

  @Override
  public void release(long id, @Nullable String assigned) {
    ledger
        .handle()
        .execute(
            """
            update arrival
            set state = 'RECEIVED', assigned = ?, attempts = 0, next_attempt_at = null,
                reason = null, decided_at = null, filed = false
            where id = ?
            """,
            Fit.text(assigned, 60),
            id);
  }

  @Override
  public void concerns(long id, Set<String> beneficiaries) {
    ledger.handle().execute("delete from arrival_concern where arrival_id = ?", id);
    for (String beneficiary : beneficiaries) {
      ledger
          .handle()
          .execute(
              "insert into arrival_concern (arrival_id, beneficiary) values (?, ?)",
              id,
              beneficiary);
    }
  }

  @Override
  public List<Pending> pending() {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where state in ('RECEIVED', 'QUARANTINED') order by id")
        .mapTo(Arrival.class)
        .stream()
        .map(one -> new Pending(one, concerned(one.id())))
        .toList();
  }

  private Set<String> concerned(long id) {
    return Set.copyOf(
        ledger
            .handle()
            .select("select beneficiary from arrival_concern where arrival_id = ?", id)
            .mapTo(String.class)
            .list());
  }

  @Override
  public List<Arrival> quarantined() {
    return ledger
        .handle()
        .createQuery(COLUMNS + "where state = 'QUARANTINED' order by id")
        .mapTo(Arrival.class)
        .list();
  }

  @Override
  public boolean anyWaiting() {
    return ledger
            .handle()
            .createQuery("select count(*) from arrival where state = 'RECEIVED'")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  @Override
  public List<Arrival> toFile(Channel channel) {
    return through(channel, "filed = false and state <> 'RECEIVED'");
  }

  @Override
  public void filed(Arrival arrival) {
    ledger.inTransaction(
        () ->
            ledger
                .handle()
                .execute(
                    "update arrival set filed = true, origin = ? where id = ?",
                    arrival.origin() + ";" + arrival.reference(),
                    arrival.id()));
  }

  @Override
  public void leftInbox(Collection<String> origins) {
    ledger.inTransaction(
        () ->
            ledger
                .handle()
                .createUpdate(
                    "update arrival set filed = true"
                        + " where channel = 'MAILBOX' and origin in (<origins>)")
                .bindList("origins", origins.stream().map(SqlArrivals::key).toList())
                .execute());
  }

  @Override
  public <T> T oneAtATime(Supplier<T> moving) {
    return ledger.inTransaction(
        () -> {
          ledger
              .handle()
              .createQuery("select id from departure_gate where id = 2 for update")
              .mapTo(Integer.class)
              .one();
          return moving.get();
        });
  }

  @Override
  public List<Arrival> decidedAside(Channel channel) {
    return through(channel, "aside = true and state in ('DONE', 'REJECTED')");
  }

  private List<Arrival> through(Channel channel, String condition) {
    return ledger.inTransaction(
        () ->
            ledger
                .handle()
                .select(COLUMNS + "where channel = ? and " + condition + " order by id", channel)
                .mapTo(Arrival.class)
                .list());
  }

  @Override
  public void outOfQuarantine(Arrival arrival) {
    ledger.inTransaction(
        () ->
            ledger.handle().execute("update arrival set aside = false where id = ?", arrival.id()));
  }

  static String key(String origin) {
    return Fit.key(origin, LONGEST_ORIGIN);
  }
}
