package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import java.time.Instant;

/**
 * A document on paper, signed and scanned, that says the same as a complete version and is kept
 * with it.
 *
 * @param submission id of that version
 * @param arrival id of the arrival that it came with
 * @param sha256 of its bytes, which are in the archive
 */
public record SignedCopy(
    long submission, long arrival, String fileName, Sha256 sha256, Instant receivedAt) {}
