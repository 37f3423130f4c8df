package fr.comop.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.comop.archive.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ledger promises, whatever the database: one subclass for each. */
abstract class LedgerContract {
  private static final Sha256 ZEROES = new Sha256("0".repeat(64));
  private static final Instant NOON = Instant.parse("2020-12-15T12:00:00.123456Z");

  private LedgerSettings settings;
  private Ledger ledger;

  /** An empty database. */
  abstract LedgerSettings emptyDatabase() throws Exception;

  @BeforeEach
  void open() throws Exception {
    settings = emptyDatabase();
    ledger = Ledger.open(settings);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void isLookedAtWithoutBeingChanged() {
    ledger.durably(() -> Rows.arrive(ledger, "a"));
    ledger.close();

    try (Ledger look = Ledger.look(settings)) {
      assertThat(Rows.arrivals(look)).isOne();
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> look.inTransaction(() -> Rows.arrive(look, "b")))
          .withStackTraceContaining("read");
    }

    ledger = Ledger.open(settings);
    assertThat(Rows.arrivals(ledger)).isOne();
  }

  @Test
  void hasEveryTable() {
    for (String table :
        List.of(
            "arrival",
            "submission",
            "answer",
            "finding",
            "picture",
            "outbox",
            "outbox_attachment",
            "edition",
            "edition_file",
            "summary_sent",
            "outbox_text",
            "handover",
            "sent_to",
            "withheld_receipt",
            "last_look",
            "reminder",
            "extension",
            "dead_address",
            "reply",
            "digest",
            "arrival_concern",
            "qrtz_triggers",
            "audit",
            "audit_text")) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void findsItsRowsAgainWhenOpenedAnew() {
    ledger.inTransaction(() -> arrive("a"));
    ledger.close();

    ledger = Ledger.open(settings);

    assertThat(count("arrival")).isOne();
  }

  @Test
  void tellsOfATransactionThatWroteToAWatchedTableOnceItIsCommitted() {
    List<Long> told = new ArrayList<>();
    ledger.watch(Set.of("arrival"), () -> told.add(count("arrival")));
    ledger.inTransaction(
        () -> {
          arrive("a");
          arrive("b");
          assertThat(told).isEmpty();
        });
    assertThat(told).containsExactly(2L);
    ledger.inTransaction(() -> ledger.handle().execute("delete from arrival where origin = 'a'"));
    ledger.inTransaction(
        () -> ledger.handle().execute("\n  UPDATE arrival set subject = 'x' where id = -1"));
    assertThat(told).containsExactly(2L, 1L, 1L);
  }

  @Test
  void tellsNothingOfWhatIsRolledBackOrElsewhere() {
    List<Long> told = new ArrayList<>();
    ledger.watch(Set.of("arrival"), () -> told.add(count("arrival")));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> {
                      arrive("a");
                      throw new IllegalStateException();
                    }));
    ledger.inTransaction(() -> ledger.handle().execute("delete from hindrance"));
    assertThat(count("arrival")).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void returnsWhatTheWorkReturns() {
    assertThat(ledger.inTransaction(() -> "done")).isEqualTo("done");
    assertThat(ledger.durably(() -> "done")).isEqualTo("done");
  }

  @Test
  void keepsWhatWasDoneDurably() {
    ledger.durably(() -> arrive("a"));

    assertThat(count("arrival")).isOne();
  }

  @Test
  void rollsBackWhenTheWorkFails() {
    assertThatExceptionOfType(Mishap.class)
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> {
                      arrive("a");
                      throw new Mishap();
                    }));

    assertThat(count("arrival")).isZero();
  }

  @Test
  void keepsWhatWasDoneApartWhenTheTransactionAroundItFails() {
    assertThatExceptionOfType(Mishap.class)
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> {
                      arrive("a");
                      ledger.apart(() -> arrive("b"));
                      arrive("c");
                      throw new Mishap();
                    }));

    assertThat(ledger.inTransaction(() -> select("select origin from arrival", String.class)))
        .isEqualTo("b");
  }

  @Test
  void goesOnWhenWhatIsDoneApartFails() {
    ledger.inTransaction(
        () -> {
          assertThatExceptionOfType(Mishap.class)
              .isThrownBy(
                  () ->
                      ledger.apart(
                          () -> {
                            arrive("a");
                            throw new Mishap();
                          }));
          arrive("b");
        });

    assertThat(ledger.inTransaction(() -> select("select origin from arrival", String.class)))
        .isEqualTo("b");
  }

  @Test
  void joinsTheTransactionThatIsOpenOnTheThread() {
    assertThatExceptionOfType(Mishap.class)
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> {
                      ledger.inTransaction(() -> arrive("a"));
                      ledger.durably(() -> arrive("b"));
                      throw new Mishap();
                    }));

    assertThat(count("arrival")).isZero();
  }

  @Test
  void rollsBackTheWholeWhenAJoinedBlockFailedEvenIfThatWasCaught() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> {
                      arrive("a");
                      assertThatExceptionOfType(Mishap.class)
                          .isThrownBy(() -> ledger.inTransaction(LedgerContract::fail));
                    }))
        .withMessage("Rolled back: a block that had joined this transaction failed before");

    assertThat(count("arrival")).isZero();
  }

  @Test
  void hasNoHandleOutsideATransaction() {
    assertThatIllegalStateException()
        .isThrownBy(ledger::handle)
        .withMessage("No transaction is open on this thread");

    ledger.inTransaction(() -> assertThat(ledger.handle()).isSameAs(ledger.handle()));

    assertThatIllegalStateException().isThrownBy(ledger::handle);
  }

  @Test
  void takesOneChannelAndOriginOnce() {
    ledger.inTransaction(() -> arrive("a"));

    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(() -> ledger.inTransaction(() -> arrive("a")));

    assertThat(count("arrival")).isOne();
  }

  @Test
  void takesOneMessageIdOnce() {
    ledger.inTransaction(() -> queue("<1@comop>"));

    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(() -> ledger.inTransaction(() -> queue("<1@comop>")));

    assertThat(count("outbox")).isOne();
  }

  @Test
  void takesOneVersionOfASubmissionOnce() {
    long arrival =
        ledger.inTransaction(
            () -> {
              arrive("a");
              return select("select id from arrival", Long.class);
            });
    ledger.inTransaction(() -> submit(arrival, "R-1", 1));
    ledger.inTransaction(() -> submit(arrival, "R-2", 2));

    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(() -> ledger.inTransaction(() -> submit(arrival, "R-3", 2)));

    assertThat(count("submission")).isEqualTo(2);
  }

  @Test
  void refusesAStateItDoesNotKnow() {
    ledger.inTransaction(() -> arrive("a"));

    assertThatExceptionOfType(JdbiException.class)
        .isThrownBy(
            () ->
                ledger.inTransaction(
                    () -> ledger.handle().execute("update arrival set state = 'LOST'")));
  }

  @Test
  void neverGivesOneRowToTwoWorkers() throws Exception {
    int workers = 4;
    int rows = 12;
    for (int row = 0; row < rows; row++) {
      String origin = "row " + row;
      ledger.inTransaction(() -> arrive(origin));
    }
    CyclicBarrier allHoldTheirs = new CyclicBarrier(workers);
    Callable<List<Long>> worker =
        () -> {
          List<Long> claimed = new ArrayList<>();
          for (int turn = 0; turn < rows / workers; turn++) {
            claimed.add(ledger.inTransaction(() -> claimOne(allHoldTheirs)));
            await(allHoldTheirs);
          }
          return claimed;
        };

    List<Long> claimed = new ArrayList<>();
    for (List<Long> one : together(workers, worker)) {
      claimed.addAll(one);
    }

    assertThat(claimed).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void keepsEveryRowOfManyDurableTransactionsAtATime() throws Exception {
    int each = 25;
    Callable<Integer> worker =
        () -> {
          String name = Thread.currentThread().getName();
          for (int row = 0; row < each; row++) {
            String origin = name + row;
            ledger.durably(() -> arrive(origin));
          }
          return each;
        };

    together(4, worker);

    assertThat(count("arrival")).isEqualTo(4L * each);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-10-25T00:30:00.123456Z", "2020-10-25T01:30:00Z"})
  void givesInstantsBackAsTheyWereEvenInTheHourThatIsLivedTwice(Instant instant) {
    Instant read =
        ledger.inTransaction(
            () -> {
              ledger.handle().execute("set time zone 'Europe/Paris'");
              ledger
                  .handle()
                  .createUpdate("insert into last_look (channel, looked_at) values ('a', :at)")
                  .bind("at", instant)
                  .execute();
              return select("select looked_at from last_look", Instant.class);
            });

    assertThat(read).isEqualTo(instant);
  }

  @Test
  void givesAMissingInstantBackAsNull() {
    ledger.inTransaction(
        () -> {
          arrive("a");
          assertThat(
                  ledger
                      .handle()
                      .createQuery("select decided_at from arrival")
                      .mapTo(Instant.class)
                      .list())
              .containsOnlyNulls();
        });
  }

  /** As a row of the arrivals, whatever is made of it besides. */
  record Came(String origin, Sha256 sha256, Instant receivedAt, @Nullable Instant decidedAt) {
    Came(String origin) {
      this(origin, ZEROES, NOON, NOON);
    }
  }

  @Test
  void readsARowAsARecordByTheNamesOfItsColumns() {
    ledger.inTransaction(
        () -> {
          arrive("a");
          assertThat(
                  select("select decided_at, received_at, sha256, origin from arrival", Came.class))
              .isEqualTo(new Came("a", ZEROES, Rows.MORNING, null));
        });
  }

  @Test
  void readsTheSameRecordFromColumnsInAnotherOrder() {
    ledger.inTransaction(
        () -> {
          arrive("a");
          for (String columns :
              List.of(
                  "decided_at, received_at, sha256, origin",
                  "origin, sha256, received_at, decided_at",
                  "received_at, decided_at, origin, sha256")) {
            assertThat(select("select " + columns + " from arrival", Came.class))
                .isEqualTo(new Came("a", ZEROES, Rows.MORNING, null));
          }
        });
  }

  @Test
  void refusesARowWithAColumnThatItsRecordDoesNotTake() {
    ledger.inTransaction(
        () -> {
          arrive("a");
          assertThatExceptionOfType(RuntimeException.class)
              .isThrownBy(() -> select("select * from arrival", Came.class))
              .withMessageContaining("could not match parameters for columns: [id, channel");
        });
  }

  @Test
  void refusesARowWithoutAColumnThatItsRecordWants() {
    ledger.inTransaction(
        () -> {
          arrive("a");
          assertThatExceptionOfType(RuntimeException.class)
              .isThrownBy(
                  () -> select("select sha256, received_at, decided_at from arrival", Came.class))
              .withMessageContaining("parameter '[origin]' has no matching columns");
        });
  }

  @Test
  void bindsAndReadsADigestByItsDigits() {
    ledger.inTransaction(
        () -> {
          arrive("a");
          ledger.handle().execute("update arrival set sha256 = ?", Sha256.of(new byte[3]));
          assertThat(select("select sha256 from arrival", String.class))
              .isEqualTo("709e80c88487a2411e1ee4dfb9f22a861492d20c4765150c0c794abd70f8147c");
          assertThat(select("select sha256 from arrival", Sha256.class))
              .isEqualTo(Sha256.of(new byte[3]));
          assertThat(
                  ledger
                      .handle()
                      .createQuery("select marked_copy from submission right join arrival on true")
                      .mapTo(Sha256.class)
                      .list())
              .containsOnlyNulls();
        });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"'a b c', a-b-c", "a, a", "'', ''", "null, ''"})
  void readsWordsOneByOne(@Nullable String kept, String read) {
    ledger.inTransaction(
        () -> {
          queue("<1@a>");
          ledger.handle().execute("update outbox set refs = ?", kept);
          assertThat(
                  ledger
                      .handle()
                      .createQuery("select refs from outbox")
                      .mapTo(new GenericType<List<String>>() {})
                      .one())
              .isEqualTo(read.isEmpty() ? List.of() : List.of(read.split("-")));
        });
  }

  /** Without "order by": H2 would apply the limit first, and then skip what it had chosen. */
  private Long claimOne(CyclicBarrier allHoldTheirs) {
    long id =
        select(
            "select id from arrival where state = 'RECEIVED' limit 1 for update skip locked",
            Long.class);
    await(allHoldTheirs);
    ledger.handle().execute("update arrival set state = 'DONE' where id = ?", id);
    return id;
  }

  private long count(String table) {
    return ledger.inTransaction(() -> select("select count(*) from " + table, Long.class));
  }

  private <T> T select(String query, Class<T> type) {
    return ledger.handle().createQuery(query).mapTo(type).one();
  }

  private int arrive(String origin) {
    return Rows.arrive(ledger, origin);
  }

  private int queue(String messageId) {
    return ledger
        .handle()
        .execute(
            "insert into outbox (kind, message_id, recipients, subject, created_at, state,"
                + " next_attempt_at) values ('ANSWER', ?, 'a@example.org', 's', ?, 'QUEUED', ?)",
            messageId,
            NOON,
            NOON);
  }

  private int submit(long arrival, String reference, int version) {
    return ledger
        .handle()
        .execute(
            "insert into submission (reference, arrival_id, part, file_name, sha256, beneficiary,"
                + " form, form_version, campaign_year, version, outcome, received_at, recorded_at,"
                + " producer) values (?, ?, 1, 'f.xlsx', ?, 'b', 'f', 1, 2020, ?, 'ACCEPTED', ?, ?,"
                + " 'p')",
            reference,
            arrival,
            "0".repeat(64),
            version,
            NOON,
            NOON);
  }

  private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(pool.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fail() {
    throw new Mishap();
  }

  private static final class Mishap extends RuntimeException {}
}
