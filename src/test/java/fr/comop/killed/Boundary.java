package fr.comop.killed;

import fr.comop.killed.Life.Step;

/**
 * A moment at which a life ends.
 *
 * @param name for people
 * @param step within which it is
 * @param event that is reached then, as {@link Life} and {@link Wiretap} call it; of a server's
 *     command its first words
 * @param time 1 for the first such event in the step
 * @param end how
 * @param sentTwice how many mails leave once more for that
 */
record Boundary(String name, Step step, String event, int time, End end, int sentTwice) {
  /** What ends a life. */
  enum End {
    /** What the process has written stays. */
    KILL,
    /** What of the store was not forced to the disk is lost as well. */
    POWER_CUT
  }

  static Boundary killed(String name, Step step, String event, int time) {
    return new Boundary(name, step, event, time, End.KILL, 0);
  }

  static Boundary cut(String name, Step step, String event, int time) {
    return new Boundary(name, step, event, time, End.POWER_CUT, 0);
  }

  Boundary doubled() {
    return new Boundary(name, step, event, time, end, 1);
  }

  @Override
  public String toString() {
    return name + (end == End.KILL ? ": kill -9" : ": power cut");
  }
}
