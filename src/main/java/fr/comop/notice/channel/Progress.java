package fr.comop.notice.channel;

import fr.comop.desk.Actor;
import fr.comop.desk.Desk;
import java.time.Instant;

/** Puts on disk how far a letter's way out has got, before and after each step of it. */
public final class Progress {
  private final Desk desk;
  private final Dispatches dispatches;
  private final Reports reports;

  public Progress(Desk desk, Dispatches dispatches, Reports reports) {
    this.desk = desk;
    this.dispatches = dispatches;
    this.reports = reports;
  }

  /** Another copy of the service goes on with this letter; this one leaves it alone. */
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(Dispatch dispatch) {
      super(dispatch.reference() + " is carried by another copy of the service");
    }
  }

  /** A letter is said to be lost, or back, since its round began. */
  static final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CalledOff(Dispatch dispatch) {
      super(dispatch.reference() + " is said to be lost, and another one replaces it");
    }
  }

  /**
   * Keeps it before what can't be taken back: on return it is on disk, no other copy of the service
   * goes on with the letter as it was, and nobody had said by then that it is lost.
   */
  public Dispatch claim(Dispatch dispatch) {
    return desk.decide(
        () -> {
          if (reports.tracking(dispatch.notice()).failed()) {
            throw new CalledOff(dispatch);
          }
          return kept(dispatch);
        });
  }

  /** Keeps it; on return it is on disk. */
  public Dispatch step(Dispatch dispatch) {
    return desk.decide(() -> kept(dispatch));
  }

  /** The same with a line in the audit trail. */
  public Dispatch step(Dispatch dispatch, String what) {
    return desk.decide(
        () -> {
          desk.note(Actor.COMOP, "NOTICE_CARRIED", dispatch.reference(), what);
          return kept(dispatch);
        });
  }

  private Dispatch kept(Dispatch dispatch) {
    if (!dispatches.put(dispatch)) {
      throw new Overtaken(dispatch);
    }
    return dispatches.find(dispatch.notice()).orElseThrow();
  }

  /** This instant. */
  public Instant now() {
    return desk.now();
  }
}
