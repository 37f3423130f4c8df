package fr.comop.intake.assessment;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Handing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the store remembers it.
 *
 * @param formVersion the version of the form by which it was read
 * @param version counted from 1, of the same document
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
