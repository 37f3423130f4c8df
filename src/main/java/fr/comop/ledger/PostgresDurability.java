package fr.comop.ledger;

import org.jdbi.v3.core.Jdbi;

/** PostgreSQL's commits are on disk when they return, unless it was told otherwise. */
final class PostgresDurability implements Durability {
  PostgresDurability(Jdbi jdbi) {
    String commit =
        jdbi.withHandle(
            handle -> handle.createQuery("show synchronous_commit").mapTo(String.class).one());
    if (commit.equals("off")) {
      throw new IllegalStateException(
          "PostgreSQL's synchronous_commit is \"off\" for the ledger's user: an answer could be"
              + " sent for what a power cut then erases. Set it to \"on\".");
    }
  }

  @Override
  public void write() {}

  @Override
  public void force() {}

  /** Its own vacuum does. */
  @Override
  public void tidy() {}
}
