package fr.comop.ledger;

import fr.comop.ledger.h2.InOrder;

/** What must be said before H2's first class is loaded. */
final class BeforeH2 {
  static final String ADDRESS = "127.0.0.1";

  private BeforeH2() {}

  /**
   * Makes H2's server listen on the loopback, where by itself it listens on every address of the
   * machine; and makes its store check itself, which is meant for tests: on a full disk a thread
   * that uses what another is just closing would otherwise turn in a circle for ever.
   *
   * @throws IllegalStateException if H2 was loaded before, and listens elsewhere
   */
  static void tell() {
    System.setProperty("h2.bindAddress", ADDRESS);
    BeforeH2.class
        .getClassLoader()
        .setClassAssertionStatus("org.h2.mvstore.MVStore", /* enabled= */ true);
    String actual = org.h2.engine.SysProperties.BIND_ADDRESS;
    if (!ADDRESS.equals(actual)) {
      throw new IllegalStateException(
          "H2 was loaded before the ledger, and would listen on every address, not on " + ADDRESS);
    }
    InOrder.mount();
  }
}
