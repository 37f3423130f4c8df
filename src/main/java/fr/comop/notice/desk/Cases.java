package fr.comop.notice.desk;

import fr.comop.notice.CaseKey;
import fr.comop.notice.DefaultCase;
import fr.comop.notice.NoticeKind;
import fr.comop.notice.Recorded;
import java.util.List;
import java.util.Optional;

/** The cases there are; nothing in one is ever changed or deleted. Called inside a transaction. */
public interface Cases {
  /**
   * Makes room for a case, in which nothing was done yet.
   *
   * @throws RuntimeException when one of this key is open, which {@link
   *     fr.comop.ledger.Ledger#isRepeat} tells
   */
  DefaultCase enter(CaseKey key);

  /** One of them. */
  Optional<DefaultCase> find(long id);

  /**
   * The same, which nobody else can act in until the transaction ends, nor in any other of its
   * structure, convention and year: amounts are bounded by all of them together.
   */
  Optional<DefaultCase> lock(long id);

  /** The one of this key that is open. */
  Optional<DefaultCase> standing(CaseKey key);

  /** All of a structure's convention and year, in the order in which they were opened. */
  List<DefaultCase> of(String beneficiary, String convention, int year);

  /** All of them, in that order. */
  List<DefaultCase> all();

  /** Those in which a convention was or may be ended (art. 11). */
  List<DefaultCase> ending();

  /**
   * Adds an act.
   *
   * @throws RuntimeException when its number is taken, which {@link
   *     fr.comop.ledger.Ledger#isRepeat} tells
   */
  void add(DefaultCase file, Recorded act);

  /** Gives a number to a letter. */
  long letter(DefaultCase file, NoticeKind kind);

  /** The case of a letter, by its number. */
  Optional<Long> ofLetter(long notice);
}
