package fr.comop.summary;

import fr.comop.form.Form;
import fr.comop.form.Mark;
import fr.comop.form.Outside;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        given.stream()
            .map(one -> one.confidential() ? bare(one, Told.Because.CONFIDENTIAL) : one)
            .toList(),
        List.of(),
        photos);
  }

  /** The same with pictures that are seen, or not. */
  Version showing(List<Photo> shown) {
    return new Version(submission, form, given, outside, shown);
  }

  /** The same for those whom its answers do not concern. */
  Version silent() {
    return new Version(submission, form, List.of(), List.of(), List.of());
  }

  /** The same without answers that would tell what is withheld. */
  Version without(Predicate<Given> some) {
    Set<List<Object>> lines = lines(some);
    return with(
        given.stream()
            .map(
                one ->
                    lines.contains(line(one)) && !one.confidential()
                        ? bare(one, Told.Because.TOLD_BY_OTHERS)
                        : one)
            .toList());
  }

  /** Where the answers of the lines stand that hold some of these. */
  Stream<Origin> inLines(Predicate<Given> some) {
    Set<List<Object>> lines = lines(some);
    return given.stream().filter(one -> lines.contains(line(one))).map(this::origin);
  }

  /** What of it any of these versions says openly. */
  Version saidIn(List<Version> versions) {
    Set<List<Object>> open =
        versions.stream()
            .flatMap(one -> one.given().stream())
            .filter(one -> !one.confidential())
            .map(Version::said)
            .collect(Collectors.toSet());
    return with(given.stream().filter(one -> open.contains(said(one))).toList());
  }

  private static List<Object> said(Given one) {
    return List.of(one.question(), one.line(), one.col(), one.typed());
  }

  /** The same, as if whoever wrote it had marked these answers, with the lines that they are in. */
  Version marked(Predicate<Given> some) {
    Set<List<Object>> lines = lines(some);
    return with(
        given.stream()
            .map(
                one ->
                    one.confidential() || !lines.contains(line(one))
                        ? one
                        : new Given(
                            one.question(),
                            one.line(),
                            one.col(),
                            one.place(),
                            Mark.ANSWER,
                            one.typed(),
                            one.text(),
                            one.number(),
                            one.day()))
            .toList());
  }

  private Set<List<Object>> lines(Predicate<Given> some) {
    return given.stream().filter(some).map(Version::line).collect(Collectors.toSet());
  }

  private static List<Object> line(Given one) {
    return List.of(one.question(), one.line());
  }

  private Version with(List<Given> answers) {
    return new Version(submission, form, answers, outside, photos);
  }

  private static Given bare(Given one, Told.Because because) {
    String words = because.french();
    return new Given(
        one.question(), one.line(), one.col(), one.place(), one.mark(), words, words, null, null);
  }

  /** Where an answer stands. */
  public Origin origin(Given one) {
    return new Origin(submission.reference(), one.place());
  }
}
