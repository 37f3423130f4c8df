package fr.comop.intake.assessment;

import java.time.Instant;

/**
 * A submission as the store remembers it.
 *
 * @param errors number of findings that are errors
 * @param remarks number of the others
 */
public record Filed(
    long id,
    String reference,
    String beneficiary,
    String form,
    int year,
    int version,
    Outcome outcome,
    Instant receivedAt,
    int errors,
    int remarks) {}
