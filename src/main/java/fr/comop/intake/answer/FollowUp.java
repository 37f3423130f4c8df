package fr.comop.intake.answer;

import fr.comop.correspondence.Mail;
import fr.comop.form.Finding;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Submission;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of an arrival, with what its answer tells beyond what became of it.
 *
 * @param progress since the version received before; null when there is none
 * @param still what is wrong with it as before, where it is one that had come already
 * @param made its marked copy, or why there is none
 * @param call whether the service is to ring
 * @param counting another version, which goes on counting; null when it is this one
 */
record FollowUp(
    Item item,
    @Nullable Progress progress,
    List<Finding> still,
    MarkedCopies.Made made,
    boolean call,
    @Nullable Submission counting) {

  /**
   * The document to sign that is made of it before its answer leaves: of a version that is complete
   * and counts.
   */
  Optional<Mail.Awaited> toSign() {
    return item instanceof Item.Submitted stored && stored.outcome().complete() && counting == null
        ? Optional.of(
            new Mail.Awaited(
                stored.submission().reference().toLowerCase(Locale.ROOT) + "-a-signer.pdf",
                "application/pdf",
                stored.submission().reference()))
        : Optional.empty();
  }

  /** Its marked copy; null when there is none. */
  Mail.@Nullable File copy() {
    return made.file();
  }
}
