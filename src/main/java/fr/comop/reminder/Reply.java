package fr.comop.reminder;

import fr.comop.desk.Numbering;
import fr.comop.intake.arrival.Arrival;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is known wrote in a mail, with documents or without, or whoever answered a mail
 * of ours; it waits for a person.
 *
 * @param id 0 before it is stored
 * @param arrival the mail itself
 * @param messageId of the mail of ours that it answers; null when it answers none, and where nobody
 *     who is known to write for the structure answers it: what such a mail says is not taken for
 *     the structure's word
 * @param beneficiary its id
 * @param year the deadline's year
 * @param forms ids of the forms that it names, else of all that were owed when it came
 * @param quote how it begins, one line, at most 500 characters
 * @param doneBy who dealt with it; null while it waits
 */
public record Reply(
    long id,
    long arrival,
    @Nullable String messageId,
    String beneficiary,
    int year,
    List<String> forms,
    ReplyLabel label,
    String quote,
    Instant receivedAt,
    @Nullable String doneBy,
    @Nullable Instant doneAt) {
  /** "R-0012". */
  public static final Numbering NUMBERING = new Numbering("R", 4);

  /** What it came in: "AR-000012". */
  public String source() {
    return Arrival.NUMBERING.reference(arrival);
  }

  /** How people call it: "R-0012". */
  public String reference() {
    return NUMBERING.reference(id);
  }
}
