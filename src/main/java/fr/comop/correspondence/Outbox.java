package fr.comop.correspondence;

import fr.comop.desk.Numbering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mails of ours that wait to leave. Called inside a transaction. */
public interface Outbox extends Letters {
  /**
   * Queues a mail; one whose message id is known is left as it is.
   *
   * @param arrival what it answers; null when it answers nothing
   * @param kind name of its text
   * @return whether it was queued now
   */
  boolean add(@Nullable Long arrival, String kind, Mail mail, Instant now);

  /**
   * Queues a mail that a person asks for, or that answers anew: where its message id is known, what
   * it was given to has been taken back since, and it leaves under the next one that is free.
   */
  default void addAnew(@Nullable Long arrival, String kind, Mail mail, Instant now) {
    Mail fresh = mail;
    for (int time = 2; !add(arrival, kind, fresh, now); time++) {
      fresh = mail.again(time);
    }
  }

  /**
   * Ids of mails that are to leave by this instant: turn by turn, the longest due first; nothing is
   * held. Of mails to the same recipients only the first of those that have the earliest turn: a
   * later one may no longer be true, or be another one, when it is known what became of the
   * earlier.
   *
   * @param last turn that is asked for
   */
  List<Long> due(Instant now, Turn last, int most);

  /** The same, for all turns. */
  default List<Long> due(Instant now, int most) {
    return due(now, Turn.ISSUE, most);
  }

  /**
   * The mails that wait for a file, the oldest first; nothing is held. None of them is due before
   * it has it.
   */
  List<Queued> awaiting(int most);

  /**
   * Gives a mail the files that it waits for, or some of them: it waits for none any more.
   *
   * @param postscript what its reader has to be told besides, a French sentence or more; "" for
   *     nothing
   * @return false when it waits no longer: somebody else was faster, or it was kept back
   */
  boolean complete(Queued queued, List<Mail.File> made, String postscript);

  /**
   * Takes hold, until the transaction ends, of a mail that is to leave by this instant.
   *
   * @return empty when somebody else holds it, or has dealt with it
   */
  Optional<Queued> take(long id, Instant now);

  /**
   * Says that a mail which had left came back from some of those that it is for: it is theirs alone
   * from now on.
   *
   * @param next when it leaves for them once more; null when a person must look
   */
  void cameBack(Queued mail, List<String> addresses, String why, @Nullable Instant next);

  /** Takes a mail out that has not left, as if it had never been queued. */
  void withdraw(long id);

  /**
   * Keeps back for good what is about an arrival and has surely not left; it stays, and says why.
   *
   * @return what was kept back
   */
  List<Queued> keepBack(long arrival, String why);

  /** Holds a mail back for a while; that counts as no try. */
  void hold(long id, Instant now, Instant until);

  /** How many mails are held back. */
  int held();

  /**
   * Says that a mail has left.
   *
   * @param stranger whether it was paid from the budget for strangers
   */
  void sent(Queued queued, boolean stranger, Instant now);

  /** Says that a mail did not leave, and when to try again; null when no more. */
  void failed(long id, String why, @Nullable Instant next);

  /** The same, the server having refused it for a reason that often passes. */
  void refused(long id, String why, @Nullable Instant next);

  /** How many mails wait that were written by this instant. */
  int waiting(Instant written);

  /** Says of each of them that it may have left: a person is asked first. */
  void doubt(Instant written, String why);

  /** Says that a mail may have left, and when to send it once more; null to ask a person first. */
  void perhapsSent(long id, String why, @Nullable Instant next);

  /** How many mails are given up: staff must look. */
  int givenUp();

  /** How many mails may have left, and wait for a person. */
  int perhapsSent();

  /** The mails that need a person, in the order in which they were written. */
  List<Stuck> stuck();

  /**
   * Lets a mail that is given up, or may have left, leave again, its tries counted anew.
   *
   * @return false when there is no such mail of this id
   */
  boolean again(long id, Instant now);

  /** Lets what waits for a later time leave now; that counts as no try. */
  void hasten(Instant now);

  /** Whether something may still leave. */
  boolean anyQueued();

  /**
   * A mail that does not leave by itself.
   *
   * @param why what the server said last; "" for nothing
   */
  record Stuck(Queued queued, Hold hold, String why) {}

  /** Why a mail does not leave by itself. */
  enum Hold {
    /** It failed too often, or for good. */
    GIVEN_UP,
    /** Its sending was cut more than once when it may have left already. */
    PERHAPS_SENT,
    /** Too many have left today. */
    CAPPED
  }

  /**
   * A mail of ours, and what became of it.
   *
   * @param sentAt when it left; null where it has not, or nobody knows
   * @param why what the server said last, or why it was kept back; "" for nothing
   */
  record Letter(Queued queued, Fate fate, @Nullable Instant sentAt, String why) {}

  /** What became of a mail. */
  enum Fate {
    WAITING("attend son départ"),
    LEFT("parti"),
    GIVEN_UP("abandonné"),
    PERHAPS_SENT("peut-être parti"),
    KEPT_BACK("retiré avant son départ");

    private final String french;

    Fate(String french) {
      this.french = french;
    }

    /** The words that people read. */
    public String french() {
      return french;
    }

    /** Whether somebody may hold it. */
    public boolean mayHaveLeft() {
      return this == LEFT || this == PERHAPS_SENT;
    }
  }

  /**
   * A mail in the queue.
   *
   * @param kind name of its text
   * @param attempts tries so far
   * @param refused how many of them were refused for a reason that often passes
   * @param unsure how many of them were cut when the mail may have left
   */
  record Queued(
      long id,
      String kind,
      Turn turn,
      Mail mail,
      Instant created,
      int attempts,
      int refused,
      int unsure) {
    /** "C-0012". */
    public static final Numbering NUMBERING = new Numbering("C", 4);

    /** How people call it: "C-0012". */
    public String reference() {
      return NUMBERING.reference(id);
    }
  }
}
