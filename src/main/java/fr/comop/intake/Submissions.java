package fr.comop.intake;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Form;
import fr.comop.form.Outside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was submitted. Called inside a transaction. */
public interface Submissions {
  /** Stores a submission with its answers and findings. */
  void add(Submission submission, List<PlannedAction> planned);

  /**
   * Stores a document that came on paper.
   *
   * @param complete whether staff hold it for complete
   * @return its reference
   */
  String addPaper(
      long arrival,
      String fileName,
      Sha256 scan,
      Beneficiary beneficiary,
      Form form,
      int year,
      Instant receivedAt,
      boolean complete);

  /** Every submission of one deliverable, by rising version. */
  List<Filed> of(String beneficiary, String form, int year);

  /** A submission of this beneficiary with the very same bytes. */
  Optional<Filed> sameContent(String beneficiary, Sha256 sha256);

  /**
   * The actions of the latest complete programme of that form and deadline's year; none when there
   * is no complete one.
   */
  List<PlannedAction> planned(String beneficiary, String form, int year);

  /**
   * What stood outside of every question of a submission, in the order of its workbook; empty when
   * no submission has that reference.
   */
  Optional<List<Outside>> outside(String reference);

  /** The version that counts: the latest complete one, else the latest one. */
  static Optional<Filed> counting(List<Filed> versions) {
    Optional<Filed> complete =
        versions.stream().filter(one -> one.outcome().complete()).reduce((first, last) -> last);
    return complete.or(() -> versions.stream().reduce((first, last) -> last));
  }
}
