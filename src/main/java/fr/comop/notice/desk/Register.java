package fr.comop.notice.desk;

import fr.comop.archive.Sha256;
import fr.comop.desk.Actor;
import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.Evidence;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Recorded;
import fr.comop.notice.channel.Dispatch;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where what is done in cases is taken down: for good, or to see what would come of it. Whoever
 * acts does the same with either, and asks the same guards. Safe for use by several threads.
 */
public interface Register {
  /** What nothing printed has. */
  Sha256 NOT_PRINTED = Sha256.of(new byte[0]);

  /** Does what was decided, in one transaction, in which the others below are called. */
  <T> T decide(Supplier<T> decision);

  /** A case, as long as the transaction lasts this thread's alone where something is kept. */
  Optional<DefaultCase> held(long id);

  /**
   * Makes room for a case.
   *
   * @return one in which nothing was done yet; its number is 0 where nothing is kept
   */
  DefaultCase enter(CaseKey key);

  /** Gives a number to a letter; 0 where nothing is kept. */
  long letter(DefaultCase file, NoticeKind kind);

  /** Keeps a file. */
  Evidence kept(String name, byte[] bytes);

  /**
   * Prints something, which is other bytes each time, and keeps it.
   *
   * @return {@link #NOT_PRINTED} where nothing is kept
   */
  Evidence printed(String name, Supplier<byte[]> print);

  /**
   * Adds an act, with its line in the audit trail.
   *
   * @param after the case with it
   * @param told the line's details
   */
  void add(DefaultCase after, Recorded act, Actor who, String told);

  /** Gives a letter to its channel. */
  void leave(Dispatch dispatch);
}
