package fr.comop.notice.channel;

import fr.comop.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/** Kills the process, as far as a test can, at one of the marks that are put on disk. */
public final class CrashingDispatches implements Dispatches {
  private final Dispatches real;
  private final Ledger ledger;
  private final int at;
  private final boolean committed;
  private int puts;

  /**
   * One that crashes.
   *
   * @param at the mark, from 1
   * @param committed whether just after it is on disk; else just before
   */
  public CrashingDispatches(LetterStage stage, int at, boolean committed) {
    real = stage.dispatches;
    ledger = stage.ledger;
    this.at = at;
    this.committed = committed;
  }

  /** The end of the process. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** How many marks there were. */
  public int puts() {
    return puts;
  }

  @Override
  public boolean put(Dispatch dispatch) {
    puts++;
    if (puts == at && !committed) {
      throw new Crash();
    }
    boolean kept = real.put(dispatch);
    if (puts == at) {
      ledger.afterwards(
          () -> {
            throw new Crash();
          });
    }
    return kept;
  }

  @Override
  public void add(Dispatch dispatch) {
    real.add(dispatch);
  }

  @Override
  public Optional<Dispatch> find(long notice) {
    return real.find(notice);
  }

  @Override
  public List<Dispatch> open() {
    return real.open();
  }

  @Override
  public List<Dispatch> all() {
    return real.all();
  }
}
