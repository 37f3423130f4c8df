package fr.comop.summary;

import fr.comop.form.Form;
import fr.comop.form.Outside;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document with its answers.
 *
 * @param form the version of the form by which it was read; null where nothing of it was read
 * @param given by question and line
 * @param outside what stands outside of every question, in the order of the workbook
 * @param photos pictures received with it, by question
 */
public record Version(
    Submission submission,
    @Nullable Form form,
    List<Given> given,
    List<Outside> outside,
    List<Photo> photos) {
  /** What was answered in a table, by line, from 1, in the order of the sheet. */
  public Map<Integer, Map<String, Given>> lines(String table) {
    return given.stream()
        .filter(one -> one.question().equals(table) && one.line() > 0)
        .collect(
            Collectors.groupingBy(
                Given::line, TreeMap::new, Collectors.toMap(Given::col, one -> one)));
  }

  /**
   * The same for those who do not see what is marked. What stands outside of every question is not
   * shown at all: there no cell asks whether it is confidential.
   */
  Version hidden() {
    return new Version(
        submission,
        form,
        given.stream().map(one -> one.confidential() ? bare(one) : one).toList(),
        List.of(),
        photos);
  }

  /** The same with pictures that are seen, or not. */
  Version with(List<Photo> shown) {
    return new Version(submission, form, given, outside, shown);
  }

  /** The same for those whom its answers do not concern. */
  Version silent() {
    return new Version(submission, form, List.of(), List.of(), List.of());
  }

  private static Given bare(Given one) {
    String mark = Told.Because.CONFIDENTIAL.french();
    return new Given(
        one.question(), one.line(), one.col(), one.place(), one.mark(), mark, mark, null, null);
  }

  /** Where an answer stands. */
  public Origin origin(Given one) {
    return new Origin(submission.reference(), one.place());
  }
}
