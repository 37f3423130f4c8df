package fr.comop.doctor.disk;

import fr.comop.config.Settings;
import fr.comop.wiring.store.StoreLook;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store, opened once for all checks that ask it. Safe for use by several threads. */
public final class StoreVisit implements AutoCloseable {
  private final Settings settings;
  private final Clock clock;
  private volatile @Nullable StoreLook open;
  private volatile boolean over;

  public StoreVisit(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Opens it.
   *
   * @throws fr.comop.wiring.store.StoreUnavailable when it cannot be
   */
  public void begin() {
    StoreLook look = StoreLook.at(settings, clock);
    open = look;
    if (over) {
      look.close(); // it took too long: nobody asks any more
    }
  }

  /** The store; empty where it did not open. */
  public Optional<StoreLook> store() {
    return Optional.ofNullable(open);
  }

  @Override
  public void close() {
    over = true;
    StoreLook look = open;
    if (look != null) {
      look.close();
    }
  }
}
