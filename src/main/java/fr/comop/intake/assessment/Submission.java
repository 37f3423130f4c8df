package fr.comop.intake.assessment;

import java.time.Instant;

/**
 * A submission as the store remembers it.
 *
 * @param formVersion the version of the form by which it was read
 * @param version counted from 1, of the same document
 * @param errors number of findings that are errors
 * @param remarks number of the others
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
    int remarks) {}
