package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;

/**
 * A workbook in the store, to be read again.
 *
 * @param sha256 of its bytes, which are in the archive
 * @param latest whether it is the last received version of its deliverable
 */
public record SubmittedWorkbook(
    Submission submission, String fileName, Sha256 sha256, boolean latest) {}
