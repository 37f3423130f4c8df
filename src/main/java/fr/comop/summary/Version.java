package fr.comop.summary;

import fr.comop.form.Form;
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
 */
public record Version(Submission submission, @Nullable Form form, List<Given> given) {
  /** What was answered in a table, by line, from 1, in the order of the sheet. */
  public Map<Integer, Map<String, Given>> lines(String table) {
    return given.stream()
        .filter(one -> one.question().equals(table) && one.line() > 0)
        .collect(
            Collectors.groupingBy(
                Given::line, TreeMap::new, Collectors.toMap(Given::col, one -> one)));
  }

  /** The same for those who do not see what is marked. */
  Version hidden() {
    return new Version(
        submission, form, given.stream().map(one -> one.confidential() ? bare(one) : one).toList());
  }

  /** The same for those whom its answers do not concern. */
  Version silent() {
    return new Version(submission, form, List.of());
  }

  private static Given bare(Given one) {
    String mark = Told.Because.CONFIDENTIAL.french();
    return new Given(
        one.question(), one.line(), one.col(), one.place(), true, mark, mark, null, null);
  }

  /** Where an answer stands. */
  public Origin origin(Given one) {
    return new Origin(submission.reference(), one.place());
  }
}
