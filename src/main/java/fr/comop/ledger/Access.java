package fr.comop.ledger;

import com.zaxxer.hikari.HikariDataSource;

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

  /** Closes every connection; whoever still uses one fails. */
  @Override
  void close();
}
