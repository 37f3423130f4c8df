package fr.comop.intake.assessment;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Handing;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the store remembers it.
 *
 * @param formVersion the version of the form by which it was read
 * @param version counted from 1, of the same document, in the order in which they were read
 * @param errors number of findings that are errors
 * @param remarks number of the others
 * @param handing how it came when it was neither by mailbox nor by folder; null when it was
 */
public record Submission(
    long id,
    String reference,
    String beneficiary,
    String form,
    int formVersion,
    int year,
    int version,
    Outcome outcome,
    Instant receivedAt,
    int errors,
    int remarks,
    @Nullable Handing handing) {
  /**
   * The order in which versions of one document count: by date of receipt, and by number only where
   * that is the same. What lay in quarantine gets its number when it is let in, days after others.
   */
  public static final Comparator<Submission> BY_RECEIPT =
      Comparator.comparing(Submission::receivedAt).thenComparingInt(Submission::version);

  /** One that came by mailbox or folder. */
  public Submission(
      long id,
      String reference,
      String beneficiary,
      String form,
      int formVersion,
      int year,
      int version,
      Outcome outcome,
      Instant receivedAt,
      int errors,
      int remarks) {
    this(
        id,
        reference,
        beneficiary,
        form,
        formVersion,
        year,
        version,
        outcome,
        receivedAt,
        errors,
        remarks,
        null);
  }

  /**
   * When it came, for people: "reçu le mardi 15 décembre 2020 à 14 h 05", "posté le 14/12/2020,
   * arrivé le 17/12/2020".
   */
  public String received() {
    return handing == null ? "reçu le " + FrenchInstant.of(receivedAt) : handing.french();
  }
}
