package fr.comop.ledger;

import org.jdbi.v3.core.Jdbi;

/** The databases the ledger can be kept in, and what differs between them. */
enum DatabaseKind {
  /** H2. A plain commit stays in memory for a while; only {@code CHECKPOINT SYNC} forces it. */
  H2("jdbc:h2:", "classpath:db/h2") {
    @Override
    void prepare() {
      LoopbackOnly.set();
    }

    @Override
    Durability durability(Jdbi jdbi) {
      return new GroupCommit(() -> jdbi.useHandle(handle -> handle.execute("checkpoint sync")));
    }
  },

  /** PostgreSQL. A commit is on disk when it returns, unless the server was told otherwise. */
  POSTGRESQL("jdbc:postgresql:", "classpath:db/postgresql") {
    @Override
    void prepare() {}

    @Override
    Durability durability(Jdbi jdbi) {
      String commit =
          jdbi.withHandle(
              handle -> handle.createQuery("show synchronous_commit").mapTo(String.class).one());
      if (commit.equals("off")) {
        throw new IllegalStateException(
            "PostgreSQL's synchronous_commit is \"off\" for the ledger's user: an answer could be"
                + " sent for what a power cut then erases. Set it to \"on\".");
      }
      return () -> {};
    }
  };

  private final String urlPrefix;
  private final String migrations;

  DatabaseKind(String urlPrefix, String migrations) {
    this.urlPrefix = urlPrefix;
    this.migrations = migrations;
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
    return new String[] {"classpath:db/migration", migrations};
  }

  /** Called before the first connection. */
  abstract void prepare();

  /** How this database brings commits to the disk; called once, on a connected database. */
  abstract Durability durability(Jdbi jdbi);
}
