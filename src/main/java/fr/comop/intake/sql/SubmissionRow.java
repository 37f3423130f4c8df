package fr.comop.intake.sql;

import fr.comop.archive.Sha256;
import fr.comop.intake.assessment.Outcome;
import java.time.Instant;

/**
 * A row of the table of submissions, before it is there; public, for Jdbi binds the methods of
 * public types alone.
 *
 * @param year the deadline's year
 * @param errors number of findings that are errors
 * @param remarks number of the others
 * @param presented whether nothing of it was read, and a person says what it is worth
 */
public record SubmissionRow(
    String reference,
    long arrival,
    int part,
    String fileName,
    Sha256 sha256,
    String beneficiary,
    String form,
    int formVersion,
    int year,
    int version,
    Outcome outcome,
    int errors,
    int remarks,
    Instant receivedAt,
    Instant recordedAt,
    String producer,
    boolean presented) {}
