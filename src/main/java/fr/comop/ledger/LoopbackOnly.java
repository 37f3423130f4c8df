package fr.comop.ledger;

/**
 * Makes H2's server listen on the loopback: by itself it listens on every address of the machine.
 */
final class LoopbackOnly {
  static final String ADDRESS = "127.0.0.1";

  private LoopbackOnly() {}

  /**
   * Tells H2, which reads this once: when its first class is loaded.
   *
   * @throws IllegalStateException if H2 was loaded before, and listens elsewhere
   */
  static void set() {
    System.setProperty("h2.bindAddress", ADDRESS);
    String actual = org.h2.engine.SysProperties.BIND_ADDRESS;
    if (!ADDRESS.equals(actual)) {
      throw new IllegalStateException(
          "H2 was loaded before the ledger, and would listen on every address, not on " + ADDRESS);
    }
  }
}
