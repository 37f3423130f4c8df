package fr.comop.intake.assessment;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One workbook received for one deliverable.
 *
 * @param part which attachment of its arrival it was, from 1
 * @param year the deadline's year N
 * @param version from 1, rising with each submission of one deliverable
 * @param producer the program that wrote it; "" when unknown
 * @param filled what was answered
 * @param findings errors first
 */
public record FilledSubmission(
    long arrival,
    int part,
    String fileName,
    Sha256 sha256,
    Beneficiary beneficiary,
    int year,
    int version,
    Instant receivedAt,
    String producer,
    FilledForm filled,
    List<Finding> findings) {

  /** The same with these findings. */
  FilledSubmission with(List<Finding> others) {
    return new FilledSubmission(
        arrival,
        part,
        fileName,
        sha256,
        beneficiary,
        year,
        version,
        receivedAt,
        producer,
        filled,
        others);
  }

  /** What comop says of it. */
  public Outcome outcome() {
    return Outcome.of(findings);
  }

  /** Id of its form. */
  public String form() {
    return filled.form().id();
  }

  /** How people call it: "BILAN-2020-PLANETARIUM-V2". */
  public String reference() {
    return reference(form(), year, beneficiary.id(), version);
  }

  /** The reference that a submission of these has. */
  public static String reference(String form, int year, String beneficiary, int version) {
    return (form + "-" + year + "-" + beneficiary + "-V" + version).toUpperCase(Locale.ROOT);
  }
}
