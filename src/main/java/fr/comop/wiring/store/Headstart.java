package fr.comop.wiring.store;

import fr.comop.correspondence.FirstText;
import fr.comop.ledger.FirstStore;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Has Java load what the service uses next, from the first line of the program until the
 * configuration is read. It ends before the service goes on: two threads that initialise the same
 * library's classes may wait for each other for ever.
 */
public final class Headstart {
  private final Thread thread;

  private Headstart(Runnable work) {
    thread = new Thread(work, "headstart");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Begins, for the service; other commands would not end sooner. Whether its store is a file or
   * PostgreSQL only the configuration says: with PostgreSQL, H2 is loaded for nothing.
   *
   * @param args of the command line
   */
  public static Headstart of(String... args) {
    boolean service = List.of(args).contains("run");
    return new Headstart(service ? Headstart::load : () -> {});
  }

  private static void load() {
    try {
      FirstStore.use();
      FirstText.write();
    } catch (RuntimeException e) {
      // whoever needs it meets the same, and tells
      LoggerFactory.getLogger(Headstart.class).debug("headstart", e);
    }
  }

  /** Waits for its end. */
  public void end() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
