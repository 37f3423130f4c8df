package fr.comop.correspondence;

/** Which mails go before others when several are to leave: the first of these first. */
public enum Turn {
  /** For whoever runs comop: something is wrong. */
  OPERATOR(0),
  /** Acknowledgements, and answers of staff: somebody waits for them. */
  ANSWER(1),
  /** What the calendar of a campaign asks for. */
  REMINDER(2),
  /** Invitations, summaries, digests. */
  ISSUE(3);

  private final int rank;

  Turn(int rank) {
    this.rank = rank;
  }

  /** Its place, from 0; never another one, for it is stored. */
  public int rank() {
    return rank;
  }

  /** The turn at a place; the last one for a place that there is not. */
  public static Turn at(int rank) {
    for (Turn turn : values()) {
      if (turn.rank == rank) {
        return turn;
      }
    }
    return ISSUE;
  }
}
