package fr.comop.ledger;

import fr.comop.ledger.h2.InOrder;
import fr.comop.ledger.h2.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The database of a store, as the process that holds it opens it.
 *
 * @param settings what H2 is told besides the place
 */
record H2File(StoreFiles files, LedgerSettings.Own settings) {
  private static final int MOST_TRIES = 50;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  // At the end of the process H2 would close the database under those who still finish their work.
  // What goes wrong is thrown, and so told: a trace file beside the store would only grow.
  // Some thirty statements decide on an arrival; of those that are parsed H2 would keep eight.
  // Of pages it would keep 16 MB in the heap of bin/comop; what is read again fits into half.
  private static final String OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=100"
          + ";CACHE_SIZE=8192";
  private static final String DURABLE = ";WRITE_DELAY=0";

  /** What H2 calls it. */
  String name() {
    return InOrder.SCHEME + ":" + settings.scheme() + files.database();
  }

  /** For the role, while the owner has it open. */
  String roleUrl() {
    return "jdbc:h2:" + name() + ";IFEXISTS=TRUE;LOCK_TIMEOUT=10000";
  }

  /** Connects as the owner of the tables, who may do everything; makes the database if need be. */
  JdbcDataSource owner() throws IOException {
    return owner(DURABLE);
  }

  /**
   * The same to build a store aside, which counts once it is closed and forced whole: writing out
   * each of its statements takes a third of the time.
   */
  JdbcDataSource builder() throws IOException {
    return owner("");
  }

  /** The same to read only. */
  JdbcDataSource reader() throws IOException {
    return owner(";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
  }

  private JdbcDataSource owner(String writing) throws IOException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + name() + OPTIONS + writing + settings.options());
    source.setUser(Owner.NAME);
    source.setPassword(Files.readString(files.owner(), StandardCharsets.UTF_8).strip());
    return source;
  }

  /**
   * Opens what is there.
   *
   * @return the owner's connection, which keeps the database open
   * @throws StoreRefusal if it is not there, or is not as it was written
   */
  Connection opened() throws IOException {
    Path file = files.databaseFile();
    if (!Files.exists(file) || Files.size(file) == 0) {
      throw new StoreRefusal(StoreRefusal.Reason.LOST, file, null);
    }
    if (!Files.exists(files.owner())) {
      throw new StoreRefusal(
          StoreRefusal.Reason.DAMAGED,
          files.owner(),
          new NoSuchFileException(files.owner().toString()));
    }
    files.guard();
    try {
      Connection owner = connected();
      if (!Schema.isThere(owner)) {
        owner.close();
        throw new StoreRefusal(
            StoreRefusal.Reason.DAMAGED,
            file,
            new IllegalStateException("no table of comop is in it any more"));
      }
      return owner;
    } catch (SQLException e) {
      throw refusal(e);
    }
  }

  /** After a full disk H2 may just be closing the database that it gave up: that is no damage. */
  private Connection connected() throws IOException, SQLException {
    for (int tries = 1; ; tries++) {
      try {
        return owner().getConnection();
      } catch (SQLException e) {
        if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED || tries == MOST_TRIES) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  /** Why it does not open. */
  StoreRefusal refusal(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StoreRefusal(StoreRefusal.Reason.HELD, files.databaseFile(), failure);
      case ErrorCode.WRONG_USER_OR_PASSWORD ->
          new StoreRefusal(StoreRefusal.Reason.DAMAGED, files.owner(), failure);
      default -> new StoreRefusal(StoreRefusal.Reason.DAMAGED, files.databaseFile(), failure);
    };
  }
}
