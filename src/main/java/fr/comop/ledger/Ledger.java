package fr.comop.ledger;

import fr.comop.ledger.rows.RowSource;
import fr.comop.ledger.rows.RowTarget;
import fr.comop.ledger.rows.Table;
import fr.comop.ledger.rows.Writes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
 *
 * <p>After an {@link Outage} the same ledger goes on as soon as the database can be had again.
 */
public final class Ledger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final String KEY_TAKEN = "23505";

  private final Access access;
  private final Jdbi jdbi;
  private final Durability durability;

  /** Not static: a thread may use two ledgers. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

  private final AtomicBoolean lost = new AtomicBoolean();
  private final AtomicBoolean untidy = new AtomicBoolean();
  private volatile @Nullable List<Table> tables;

  private Ledger(Access access) {
    this.access = access;
    this.jdbi = Pools.connected(access.pool());
    this.durability = access.durability();
  }

  /**
   * Connects to the database and brings its schema up to date.
   *
   * @throws IllegalArgumentException if the URL is neither of H2 nor of PostgreSQL
   * @throws IllegalStateException if the database is set up in a way that breaks {@link #durably}
   * @throws StoreRefusal if it is a file that cannot be used
   * @throws RuntimeException if it can't be reached, or its schema is not one of ours
   */
  public static Ledger open(LedgerSettings settings) {
    return new Ledger(
        settings instanceof LedgerSettings.Own own
            ? StoreDoor.open(own)
            : AtAddress.open((LedgerSettings.At) settings));
  }

  /**
   * Opens a database that is there, to look at only: nothing is made, nor brought up to date.
   *
   * @throws StoreRefusal if it is a file that cannot be read, or its schema is not this version's
   * @throws RuntimeException if it can't be reached
   */
  public static Ledger look(LedgerSettings settings) {
    return new Ledger(
        settings instanceof LedgerSettings.Own own
            ? StoreDoor.look(own)
            : AtAddress.toRead((LedgerSettings.At) settings));
  }

  /**
   * Makes an empty database in a directory of its own. What lies there and can't be used is set
   * aside, under a name beside it, and never deleted.
   *
   * @return where that was set aside, if there was anything
   * @throws StoreRefusal if a database is there that can be used, or cannot be made
   */
  public static Optional<Path> makeAnew(LedgerSettings.Own settings) {
    return StoreDoor.makeAnew(settings);
  }

  /**
   * Makes a database and fills it, in one transaction; one behind an address has to be there, with
   * nothing in it: what fills it sees to that.
   *
   * @param filling what throws leaves nothing behind
   * @throws StoreRefusal if a directory is there already, or it cannot be made
   */
  public static void fill(LedgerSettings settings, Consumer<RowTarget> filling) {
    if (settings instanceof LedgerSettings.Own own) {
      StoreDoor.fill(own, filling);
    } else {
      try (AtAddress access = AtAddress.open((LedgerSettings.At) settings)) {
        access.fill(filling);
      }
    }
  }

  /**
   * Reads all tables as they stand at one instant, whatever others write meanwhile, who are not
   * kept waiting.
   */
  public <T> T atOneInstant(Function<RowSource, T> reading) {
    try (Connection connection = access.pool().getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(kind(connection).oneInstant());
      T read = reading.apply(new RowSource(connection));
      connection.rollback();
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused: " + e.getMessage(), e);
    }
  }

  /** Rows, as this thread's transaction sees them. */
  public RowSource rows() {
    Connection connection = handle().getConnection();
    List<Table> known = tables;
    RowSource rows = known == null ? new RowSource(connection) : new RowSource(connection, known);
    tables = rows.tables();
    return rows;
  }

  /** Writes rows in this thread's transaction, which is the owner's. */
  public RowTarget writing() {
    return new RowTarget(handle().getConnection());
  }

  /**
   * From now on does this after each transaction in which one of these tables is written to, once
   * it is on disk; not after those of the owner.
   */
  public void watch(Set<String> watched, Runnable work) {
    jdbi.setSqlLogger(
        new Writes(
            watched,
            () -> {
              Transaction transaction = transaction();
              transaction.durable = true;
              if (!transaction.after.contains(work)) {
                transaction.after.add(work);
              }
            }));
  }

  /** Whether no other process can work in the database as long as this ledger is open. */
  public boolean isAlone() {
    return access.isAlone();
  }

  /**
   * Lets other processes of this machine in from now on, as long as this one has the ledger open,
   * where they could not come by themselves: on H2, through a port on the loopback, with a secret
   * of this run.
   *
   * @throws StoreRefusal if this ledger was itself reached through another process
   */
  public void serve() {
    access.serve();
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

  /**
   * Does the work in one transaction as the owner of the tables, who may destroy what is else only
   * added to; on return it is on disk.
   *
   * @throws StoreRefusal if another process holds the store
   * @throws IllegalStateException inside another transaction
   */
  public <T extends @Nullable Object> T asOwner(Supplier<T> work) {
    if (current.get() != null) {
      throw new IllegalStateException("A transaction is open on this thread");
    }
    return committed(
        () -> {
          handle().execute(kind(handle().getConnection()).destroying());
          return work.get();
        },
        true,
        Pools.alike(access::owner));
  }

  private static DatabaseKind kind(Connection connection) {
    try {
      return DatabaseKind.of(connection.getMetaData().getURL());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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
    separately(
        () ->
            durably(
                () -> {
                  work.run();
                  return null;
                }));
  }

  /**
   * The same, but not on disk yet: it outlives the death of this process, and a power cut only
   * where something later does.
   *
   * @return what the work returns
   */
  public <T extends @Nullable Object> T beside(Supplier<T> work) {
    return separately(() -> inTransaction(work));
  }

  private <T extends @Nullable Object> T separately(Supplier<T> work) {
    Transaction outer = current.get();
    current.remove();
    try {
      return work.get();
    } finally {
      if (outer != null) {
        current.set(outer);
      }
    }
  }

  /**
   * Does this last in this thread's transaction, just before it commits: what has to wait for
   * others then keeps nobody waiting for long.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void lastly(Runnable work) {
    transaction().last.add(work);
  }

  /**
   * Does this once this thread's transaction is committed; never where it is rolled back.
   *
   * @throws IllegalStateException outside a transaction
   */
  public void afterwards(Runnable work) {
    transaction().after.add(work);
  }

  /**
   * The connection of this thread's transaction, good until that ends; not to be closed.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Handle handle() {
    return transaction().handle;
  }

  private Transaction transaction() {
    Transaction transaction = current.get();
    if (transaction == null) {
      throw new IllegalStateException("No transaction is open on this thread");
    }
    return transaction;
  }

  /** Whether a key of the database refused what was there already: somebody else was faster. */
  public static boolean isRepeat(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(one -> one instanceof SQLException sql && KEY_TAKEN.equals(sql.getSQLState()));
  }

  /** The connections themselves, for a library that brings its own SQL. */
  public DataSource connections() {
    return access.pool();
  }

  /**
   * Keeps the database's file from growing with what is written over; to be called again and again,
   * from a thread that nobody interrupts, while there is room on the disk. Does nothing while the
   * database is away, nor after it failed once: a write that fails closes the database.
   */
  public void tidy() {
    if (lost.get() || untidy.get()) {
      return;
    }
    try {
      durability.tidy();
    } catch (RuntimeException | AssertionError e) {
      note(e);
      if (Outage.isRefusedWrite(e)) {
        untidy.set(true);
        LOG.warn(
            "The database's file is not tidied any more until the next start: {}", e.toString());
      } else {
        LOG.debug("tidying", e); // whoever works on it meets the same, and tells
      }
    }
  }

  /** Whether {@link #tidy} still does something. */
  boolean isTidied() {
    return !untidy.get();
  }

  /** Closes every connection. Transactions still open on other threads fail. */
  @Override
  public void close() {
    access.close();
  }

  private <T extends @Nullable Object> T begin(Supplier<T> work, boolean durable) {
    try {
      if (lost.get()) {
        access.regain();
        lost.set(false);
      }
      return committed(work, durable, jdbi);
    } catch (RuntimeException e) {
      note(e);
      throw e;
    }
  }

  /** Lets go of a database that cannot be had any more, if that is what went wrong. */
  private void note(Throwable failure) {
    if (Outage.is(failure)) {
      lost.set(true);
      access.lose();
    }
  }

  private <T extends @Nullable Object> T committed(
      Supplier<T> work, boolean durable, Jdbi connections) {
    Transaction transaction;
    T result;
    try (Handle handle = connections.open()) {
      transaction = new Transaction(handle, durable);
      current.set(transaction);
      result = handle.inTransaction(own -> transaction.run(work));
    } catch (AssertionError e) {
      if (Outage.is(e)) {
        throw new IllegalStateException("The database has been closed", e);
      }
      throw e;
    } finally {
      current.remove();
    }
    if (transaction.durable) {
      durability.force();
    } else {
      durability.write();
    }
    transaction.after.forEach(Runnable::run);
    return result;
  }

  private static final class Transaction {
    private final Handle handle;
    private final List<Runnable> last = new ArrayList<>();
    private final List<Runnable> after = new ArrayList<>();
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
      last.forEach(Runnable::run);
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
