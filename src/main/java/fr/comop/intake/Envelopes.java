package fr.comop.intake;

import java.io.IOException;

/** Opens arrivals: takes a mail apart, or wraps a dropped file. */
public interface Envelopes {
  /**
   * What an arrival holds; its files are in the archive on return.
   *
   * @throws Unreadable when the bytes are no mail at all
   */
  Envelope open(Arrival arrival) throws IOException, Unreadable;

  /** Bytes that cannot be taken apart. */
  final class Unreadable extends Exception {
    public Unreadable(String message) {
      super(message);
    }
  }
}
