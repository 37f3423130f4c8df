package fr.comop.signature;

import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.form.Picture;
import fr.comop.form.Years;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions;
import java.util.List;
import java.util.Map;

/**
 * A complete document as it goes to the press.
 *
 * @param title "bilan annuel 2020"
 * @param structure name of the beneficiary
 * @param convention its title
 * @param service that expects it
 * @param original the workbook that it repeats
 * @param answers by question and line
 * @param pictures by question
 */
record DocumentToSign(
    Submission submission,
    String title,
    String structure,
    String convention,
    String service,
    Form form,
    Years years,
    Submissions.Original original,
    List<Submissions.Given> answers,
    Map<String, List<Picture>> pictures,
    List<Outside> outside) {
  /** What its code begins with, so that another code on a page is not taken for it. */
  static final String CODE = "COMOP:";

  String reference() {
    return submission.reference();
  }

  /** The same without its pictures: what is no picture can be printed where one of them cannot. */
  DocumentToSign plain() {
    return new DocumentToSign(
        submission,
        title,
        structure,
        convention,
        service,
        form,
        years,
        original,
        answers,
        Map.of(),
        outside);
  }
}
