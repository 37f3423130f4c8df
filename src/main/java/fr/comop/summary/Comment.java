package fr.comop.summary;

import fr.comop.desk.Numbering;
import java.time.Instant;

/**
 * What a structure says of its own page.
 *
 * @param reply id of the message that holds it
 * @param year of the page
 * @param quote how it begins, at most 500 characters
 */
public record Comment(long reply, String beneficiary, int year, String quote, Instant receivedAt) {
  private static final Numbering REPLIES = new Numbering("R", 4);

  /** How people call the message: "R-0012". */
  public String reference() {
    return REPLIES.reference(reply);
  }
}
