package fr.comop.ledger;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.h2.engine.Constants;
import org.jdbi.v3.core.Jdbi;

/** The databases the ledger can be kept in, and what differs between them. */
enum DatabaseKind {
  /** H2, in this process or in another one of this machine. */
  H2("jdbc:h2:", "db/h2/V2__what_h2_needs.sql", "blob", Constants.TRANSACTION_SNAPSHOT) {
    @Override
    void prepare() {
      BeforeH2.tell();
    }

    @Override
    String destroying() {
      return "call 1"; // the owner may
    }

    @Override
    Durability durability(Jdbi jdbi) {
      jdbi.useHandle(handle -> handle.execute("set write_delay 0"));
      return new H2Durability(jdbi);
    }
  },

  /** PostgreSQL. */
  POSTGRESQL(
      "jdbc:postgresql:",
      "db/postgresql/V2__what_postgresql_needs.sql",
      "bytea",
      Connection.TRANSACTION_REPEATABLE_READ) {
    @Override
    void prepare() {}

    @Override
    String destroying() {
      return "set local comop.destroying = 'on'";
    }

    @Override
    Durability durability(Jdbi jdbi) {
      return new PostgresDurability(jdbi);
    }
  };

  private final String urlPrefix;
  private final String own;
  private final String bytes;
  private final int oneInstant;

  DatabaseKind(String urlPrefix, String own, String bytes, int oneInstant) {
    this.urlPrefix = urlPrefix;
    this.own = own;
    this.bytes = bytes;
    this.oneInstant = oneInstant;
  }

  /**
   * The kind of database behind a JDBC URL.
   *
   * @throws IllegalArgumentException if it is neither of them
   */
  static DatabaseKind of(String url) {
    for (DatabaseKind kind : values()) {
      if (url.startsWith(kind.urlPrefix)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "The ledger is kept in H2 (jdbc:h2:…) or PostgreSQL (jdbc:postgresql:…), not in " + url);
  }

  /** Where Flyway finds the migrations: those of both databases, then those of this one. */
  String[] migrations() {
    return scripts().stream()
        .map(script -> "classpath:" + script.substring(0, script.lastIndexOf('/')))
        .distinct()
        .toArray(String[]::new);
  }

  /** The migrations, in their order. */
  List<String> scripts() {
    return List.of("db/migration/V1__schema.sql", own);
  }

  /** What the common migrations leave open, each by its name. */
  Map<String, String> words() {
    return Map.of("bytes", bytes);
  }

  /** The isolation of a transaction that sees all tables as they stood when it began. */
  int oneInstant() {
    return oneInstant;
  }

  /** Lets a transaction of the tables' owner destroy what is else only added to. */
  abstract String destroying();

  /** Called before the first connection. */
  abstract void prepare();

  /**
   * How this database brings commits to the disk; asked once, when it can be reached.
   *
   * @throws IllegalStateException if it was told not to
   */
  abstract Durability durability(Jdbi jdbi);
}
