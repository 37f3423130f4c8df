package fr.comop.intake.arrival;

/**
 * By whose hand a mail seems to be written.
 *
 * @param sign what tells it, in English; "" for a person's
 */
public record Hand(Kind kind, String sign) {
  /** A person's, to be answered like any other. */
  public static final Hand PERSON = new Hand(Kind.PERSON, "");

  /** Whose it may be. */
  public enum Kind {
    /** A person's: read, and answered. */
    PERSON,
    /** A person's whose mail program asks that nothing be answered by itself: read all the same. */
    QUIET,
    /** Sent to many by a list: news, unless it brings a workbook. */
    LIST,
    /** A machine's: never answered. */
    MACHINE,
    /** A machine's that keeps a mail of ours back until a person says who wrote it. */
    CHALLENGE,
    /**
     * Somebody's who gives another sender out for their own: never answered, put before a person.
     */
    FORGED
  }

  /** Whether no person wrote it to us, as far as it tells. */
  public boolean automatic() {
    return kind != Kind.PERSON && kind != Kind.QUIET;
  }

  /** Whether it may be answered without a person having looked at it. */
  public boolean answerable() {
    return kind == Kind.PERSON;
  }
}
