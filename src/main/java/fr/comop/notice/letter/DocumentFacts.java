package fr.comop.notice.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a document that a case is about, or was.
 *
 * @param id as the case has it
 * @param title "bilan annuel 2020"
 * @param article of the convention that asks for it: "4.1"; "" where none is told
 * @param due last day, extension included
 * @param received what came for it, the first first; none where nothing did
 */
public record DocumentFacts(
    String id, String title, String article, LocalDate due, List<Receipt> received) {

  /** Copies what was received. */
  public DocumentFacts {
    received = List.copyOf(received);
  }

  /**
   * One time that it came.
   *
   * @param form in which it came: "classeur Excel, par courriel"
   * @param version from 1; 0 where it has none
   * @param outcome of looking at it: "incomplet"; "" where that is not known
   */
  public record Receipt(Instant at, String form, int version, String outcome) {}
}
