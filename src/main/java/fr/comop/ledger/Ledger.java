package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database: connections, transactions, schema.
 *
 * <p>Safe for use by several threads; a transaction belongs to the thread that opened it. Instants
 * are bound and mapped in UTC, to the microsecond.
 *
 * <p>A transaction is committed when the block that opened it returns, and rolled back when that
 * block throws. A block inside another on the same thread joins it. An exception that leaves a
 * joined block dooms the whole transaction, even when it is caught further out: PostgreSQL would
 * refuse to go on after a failed statement, so H2 is not allowed to either.
 */
public final class Ledger implements AutoCloseable {
  // A sender holds one while a mail server takes its time, and a second one for a moment.
  private static final int CONNECTIONS = 32;
  private static final int KEPT_CONNECTIONS = 4;
  private static final String KEY_TAKEN = "23505";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Durability durability;

  /** Not static: a thread may use two ledgers. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  private Ledger(HikariDataSource pool, Jdbi jdbi, Durability durability) {
    this.pool = pool;
    this.jdbi = jdbi;
    this.durability = durability;
  }

  /**
   * Connects to the database and brings its schema up to date.
   *
   * @throws IllegalArgumentException if the URL is neither of H2 nor of PostgreSQL
   * @throws IllegalStateException if the database is set up in a way that breaks {@link #durably}
   * @throws RuntimeException if it can't be reached, or its schema is not one of ours
   */
  public static Ledger open(LedgerSettings settings) {
    DatabaseKind kind = DatabaseKind.of(settings.url());
    kind.prepare();
    HikariDataSource pool = pool(settings);
    // Flyway takes about as long to load its classes as the database to connect: side by side.
    CompletableFuture<Flyway> flyway = CompletableFuture.supplyAsync(() -> flyway(pool, kind));
    try {
      Jdbi jdbi = connect(pool);
      flyway.join().migrate();
      return new Ledger(pool, jdbi, kind.durability(jdbi));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * Does the work in one transaction, and returns what it returns. What was done outlives the death
   * of this process; only {@link #durably} makes it outlive a power cut.
   */
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    Transaction outer = current.get();
    return outer == null ? begin(work, false) : outer.join(work);
  }

  /** Does the work in one transaction, as {@link #inTransaction(Supplier)}. */
  public void inTransaction(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does the work in one transaction, and returns once it is on disk, where it outlives a power
   * cut. Inside another transaction it can't be on disk yet: it then is when the outermost block
   * returns.
   *
   * @throws RuntimeException if the disk fails after the commit: what was done may or may not last
   */
  public <T extends @Nullable Object> T durably(Supplier<T> work) {
    Transaction outer = current.get();
    if (outer == null) {
      return begin(work, true);
    }
    outer.durable = true;
    return outer.join(work);
  }

  /** Does the work in one transaction, and returns once it is on disk. */
  public void durably(Runnable work) {
    durably(
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does the work in a transaction of its own, whatever is open on this thread; on return it is on
   * disk, and stays when the other one is rolled back. It must not want what the other one holds:
   * it would wait for itself. Takes a second connection while it lasts.
   */
  public void apart(Runnable work) {
    Transaction outer = current.get();
    current.remove();
    try {
      durably(work);
    } finally {
      if (outer != null) {
        current.set(outer);
      }
    }
  }

  /**
   * The connection of this thread's transaction, good until that ends; not to be closed.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Handle handle() {
    Transaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException("No transaction is open on this thread");
    }
    return transaction.handle;
  }

  /** Whether a key of the database refused what was there already: somebody else was faster. */
  public static boolean isRepeat(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> one instanceof SQLException sql && KEY_TAKEN.equals(sql.getSQLState()));
  }

  /** The connections themselves, for a library that brings its own SQL. */
  public DataSource connections() {
    return pool;
  }

  /** Closes every connection. Transactions still open on other threads fail. */
  @Override
  public void close() {
    pool.close();
  }

  private <T extends @Nullable Object> T begin(Supplier<T> work, boolean durable) {
    Transaction transaction;
    T result;
    try (Handle handle = jdbi.open()) {
      transaction = new Transaction(handle, durable);
      current.set(transaction);
      result = handle.inTransaction(own -> transaction.run(work));
    } finally {
      current.remove();
    }
    if (transaction.durable) {
      durability.force();
    } else {
      durability.write();
    }
    return result;
  }

  /** Connects when it is first asked for a connection. */
  private static HikariDataSource pool(LedgerSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("ledger");
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(KEPT_CONNECTIONS);
    return pool;
  }

  private static Flyway flyway(DataSource database, DatabaseKind kind) {
    return Flyway.configure(Ledger.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(database)
        .locations(kind.migrations())
        .placeholders(kind.words())
        .load();
  }

  private static Jdbi connect(DataSource database) {
    Jdbi jdbi = Jdbi.create(database).installPlugin(new Instants());
    jdbi.useHandle(handle -> {});
    return jdbi;
  }

  private static final class Transaction {
    private final Handle handle;
    private boolean durable;
    private boolean doomed;

    Transaction(Handle handle, boolean durable) {
      this.handle = handle;
      this.durable = durable;
    }

    <T extends @Nullable Object> T run(Supplier<T> work) {
      T result = work.get();
      if (doomed) {
        throw new IllegalStateException(
            "Rolled back: a block that had joined this transaction failed before");
      }
      return result;
    }

    <T extends @Nullable Object> T join(Supplier<T> work) {
      boolean success = false;
      try {
        T result = work.get();
        success = true;
        return result;
      } finally {
        doomed |= !success;
      }
    }
  }
}
