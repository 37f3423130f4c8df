package fr.comop.ledger;

import fr.comop.ledger.h2.ToDisk;
import org.jdbi.v3.core.Jdbi;

/**
 * H2 keeps its commits in memory: what {@link ToDisk} does writes them to the file, and forces that
 * file to the disk.
 *
 * <p>H2's own background writer must be off ({@code WRITE_DELAY} 0), at the price of a file that
 * grows unless it is tidied, and shrinks only when it is closed. What that writer has taken and not
 * written yet, a checkpoint neither writes nor waits for: a sync at that moment would promise what
 * is not so.
 */
final class H2Durability implements Durability {
  private final Jdbi jdbi;
  private final GroupCommit syncs = new GroupCommit(() -> execute("call comop_force()"));

  H2Durability(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void write() {
    execute("call comop_write()");
  }

  @Override
  public void force() {
    syncs.await();
  }

  @Override
  public void tidy() {
    execute("call comop_tidy()");
  }

  private void execute(String statement) {
    jdbi.useHandle(handle -> handle.execute(statement));
  }
}
