package fr.comop.summary;

import fr.comop.form.Finding;
import fr.comop.intake.assessment.Submission;
import java.util.List;
import java.util.Map;

/**
 * What a version of a document said, whether it counts or not.
 *
 * @param convention id of the one that asked for it; "" where none does any more
 * @param counts whether it is the one that counts for its year
 * @param figures by id
 * @param findings as they were told
 * @param baseline whether it was voted with the convention: it speaks of all its years together,
 *     and none of its figures is one of a single year
 */
public record Past(
    Version version,
    String convention,
    boolean counts,
    Map<String, Told> figures,
    List<Finding> findings,
    boolean baseline) {
  /** Of a document that speaks of one year. */
  public Past(
      Version version,
      String convention,
      boolean counts,
      Map<String, Told> figures,
      List<Finding> findings) {
    this(version, convention, counts, figures, findings, false);
  }

  /** The version as the store knows it. */
  public Submission submission() {
    return version.submission();
  }
}
