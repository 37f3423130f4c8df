package fr.comop.ledger;

import org.jdbi.v3.core.Jdbi;

/**
 * H2 keeps its commits in memory: {@code CHECKPOINT} writes them to the file, {@code CHECKPOINT
 * SYNC} forces that file to the disk as well.
 *
 * <p>H2's own background writer is turned off, at the price of a file that shrinks only when it is
 * closed. What that writer has taken and not written yet, a checkpoint neither writes nor waits
 * for: a sync at that moment would promise what is not so.
 */
final class H2Durability implements Durability {
  private final Jdbi jdbi;
  private final GroupCommit syncs = new GroupCommit(() -> execute("checkpoint sync"));

  H2Durability(Jdbi jdbi) {
    this.jdbi = jdbi;
    prepare();
  }

  /** The setting is stored, but a database that is opened anew does not heed what is stored. */
  @Override
  public void prepare() {
    execute("set write_delay 0");
  }

  @Override
  public void write() {
    execute("checkpoint");
  }

  @Override
  public void force() {
    syncs.await();
  }

  private void execute(String statement) {
    jdbi.useHandle(handle -> handle.execute(statement));
  }
}
