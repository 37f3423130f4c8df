package fr.comop.wiring.store;

/** The store does not open; the message says why and what to do, in French. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message) {
    super(message);
  }
}
