package fr.comop.intake.arrival;

import fr.comop.convention.Beneficiary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of mails that come back to ours. Called inside the transaction that holds the arrival.
 */
public interface Echoes {
  /**
   * Notes a notice that a mail of ours could not be delivered, or is kept back until a person
   * answers for it.
   *
   * @param envelope of an automatic mail
   * @return what became of the arrival, in French; empty when it is no such notice
   */
  Optional<String> failure(Arrival arrival, Envelope envelope) throws IOException;

  /**
   * Notes what a person wrote, with documents or without, so that a person reads it.
   *
   * @param writer who sent it; null when nobody knows the address: it then counts only as an answer
   *     to a mail of ours
   * @return what was noted; empty when there is nothing that somebody has to read
   */
  Optional<Heard> reply(Arrival arrival, Envelope envelope, @Nullable Beneficiary writer);

  /**
   * Notes what a calendar answers to an invitation of ours, and what was written with it.
   *
   * @param envelope of a mail in which a calendar answers
   * @return empty when it is about none of ours
   */
  Optional<Invited> invited(Arrival arrival, Envelope envelope);

  /**
   * What became of an answer to an invitation.
   *
   * @param unsure whether a person has to say whose it is
   * @param became a French sentence
   */
  record Invited(boolean unsure, String became) {}

  /**
   * Notes that a mail was dealt with and not answered, for it asks that no program answer it: a
   * person does.
   *
   * @param writer who sent it
   */
  void unanswered(Arrival arrival, Envelope envelope, Beneficiary writer);

  /**
   * A message that waits for a person.
   *
   * @param wish what it asks for
   * @param year the deadline's year that it is about
   * @param forms ids of the forms that it is about
   */
  record Heard(Wish wish, int year, List<String> forms) {}

  /** What somebody who writes to us expects. */
  enum Wish {
    /** More time, in writing. */
    TIME,
    /** An answer. */
    ANSWER,
    /** To be read. */
    NOTHING
  }
}
