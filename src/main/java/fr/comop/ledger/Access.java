package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** An open database, and what its kind of opening asks for. Safe for use by several threads. */
interface Access extends AutoCloseable {
  HikariDataSource pool();

  Durability durability();

  /**
   * Lets other processes of this machine in, where they could not come by themselves.
   *
   * @throws StoreRefusal if another process serves already
   */
  void serve();

  /**
   * Connects as the owner of the tables, who may destroy what is else only added to.
   *
   * @throws StoreRefusal if another process holds the store
   */
  Connection owner() throws SQLException;

  /** Whether nobody else can have come in. */
  boolean isAlone();

  /**
   * Lets every connection go after an {@link Outage}, idle ones at once, others when given back. H2
   * closes its database for good where it cannot write, and opens it anew once all have gone.
   */
  void lose();

  /**
   * Opens anew what was lost.
   *
   * @throws RuntimeException if that is not possible yet
   */
  void regain();

  /** Closes every connection; whoever still uses one fails. */
  @Override
  void close();
}
