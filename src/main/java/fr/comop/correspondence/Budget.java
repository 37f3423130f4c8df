package fr.comop.correspondence;

import java.time.Duration;
import java.time.Instant;

/**
 * What the mail server may be given. A provider that is given more refuses it, and everybody's
 * mails with it: so a part is kept for answers, and whatever else there is to send leaves them
 * room. What is for whoever runs comop always leaves; it counts.
 *
 * @param aMinute mails in any minute; at least 1
 * @param aDay recipients in any 24 hours, copies included; at least 1. Its last mail may have more
 *     of them than are left
 * @param kept per cent of both that only answers may use; 0 to 90
 */
public record Budget(int aMinute, int aDay, int kept) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofHours(24);

  /**
   * What is left of it.
   *
   * @throws IllegalArgumentException when a number is none of those above
   */
  public Budget {
    if (aMinute < 1 || aDay < 1 || kept < 0 || kept > 90) {
      throw new IllegalArgumentException(aMinute + " a minute, " + aDay + " a day, " + kept + " %");
    }
  }

  /** Whether a mail may leave. */
  enum Room {
    NOW,
    /** Before a minute is over. */
    SOON,
    /** When others are a day old. */
    NOT_TODAY
  }

  Room room(Spent spent, Turn turn, Instant now) {
    if (turn == Turn.OPERATOR) {
      return Room.NOW;
    }
    if (spent.recipients(now.minus(DAY), now) >= share(aDay, turn)) {
      return Room.NOT_TODAY;
    }
    return hasMinuteFor(turn, spent.mails(now.minus(MINUTE), now)) ? Room.NOW : Room.SOON;
  }

  /** The last of those turns that this minute has room for. */
  Turn last(Spent spent, Instant now) {
    int mails = spent.mails(now.minus(MINUTE), now);
    if (hasMinuteFor(Turn.ISSUE, mails)) {
      return Turn.ISSUE;
    }
    return hasMinuteFor(Turn.ANSWER, mails) ? Turn.ANSWER : Turn.OPERATOR;
  }

  private boolean hasMinuteFor(Turn turn, int mails) {
    return mails < share(aMinute, turn);
  }

  private int share(int all, Turn turn) {
    return turn.compareTo(Turn.ANSWER) <= 0 ? all : all - (int) ((long) all * kept / 100);
  }
}
