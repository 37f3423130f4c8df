package fr.comop.intake.arrival;

import java.io.IOException;

/** Opens arrivals: takes a mail apart, or wraps a dropped file. */
public interface Envelopes {
  /**
   * What an arrival holds; its files are in the archive on return.
   *
   * @throws Unreadable when the bytes are no mail at all
   */
  Envelope open(Arrival arrival) throws IOException, Unreadable;

  /**
   * What stands on the outside of an arrival, however little of it can be read: who sent it, its
   * subject, its message id, and whether a machine wrote it; no text and no files. A header too
   * long to be read whole counts as a machine's, for what would tell that may stand in the rest.
   */
  Envelope outside(Arrival arrival);

  /** Bytes that cannot be taken apart. */
  final class Unreadable extends Exception {
    public Unreadable(String message) {
      super(message);
    }
  }
}
