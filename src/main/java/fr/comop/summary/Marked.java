package fr.comop.summary;

import fr.comop.form.Finding;
import fr.comop.intake.assessment.PlannedAction;
import fr.comop.intake.assessment.Submission;
import fr.comop.intake.assessment.Submissions.Given;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a structure marked as confidential in whichever version of whichever document (convention,
 * art. 6), and what is left of the rest for those who do not see it: what one document marks,
 * another may repeat, and an earlier version may say what a later one marks. Immutable.
 */
final class Marked {
  /** A shorter word stands in any sentence. */
  private static final int SHORTEST = 4;

  private static final String MARK = Told.Because.CONFIDENTIAL.french();

  private final List<Past> history;
  private final Set<String> words = new HashSet<>();

  Marked(List<Past> history) {
    this.history = history;
    for (Past past : history) {
      for (Given one : past.version().given()) {
        if (one.confidential()) {
          words.add(one.typed());
          words.add(one.text() == null ? one.typed() : one.text());
        }
      }
    }
  }

  /** A comment repeats in the middle of a sentence what a cell says alone. */
  Comment without(Comment comment) {
    String quote = closed(comment.quote());
    return words.stream()
            .map(Marked::closed)
            .anyMatch(word -> word.length() >= SHORTEST && quote.contains(word))
        ? new Comment(
            comment.reply(), comment.beneficiary(), comment.year(), MARK, comment.receivedAt())
        : comment;
  }

  /** "12 000 €" is "12000€", whoever typed it. */
  private static String closed(String words) {
    return words.replaceAll("[\\s\\u00a0\\u202f.]", "").toLowerCase(Locale.FRENCH);
  }

  PlannedAction without(PlannedAction action) {
    return words.contains(action.title()) || words.contains(action.code())
        ? new PlannedAction(action.code(), MARK, action.from(), action.to())
        : action;
  }

  /**
   * What is left of a fate.
   *
   * @param known what others know of it from elsewhere: its code in the programme, or ""
   */
  Conduct.Fate without(Conduct.Fate fate, String known) {
    return fate.confidential()
            || words.contains(fate.title())
            || words.contains(fate.reason())
            || (!fate.code().isEmpty() && words.contains(fate.code()))
        ? fate.hidden(known)
        : fate;
  }

  /** Findings quote what they are about, and hold documents against one another. */
  Past without(Past past) {
    Map<String, Told> figures = new LinkedHashMap<>();
    past.figures()
        .forEach((id, told) -> figures.put(id, isMarked(past, id) ? Told.Withheld.MARKED : told));
    return new Past(
        past.version(),
        past.convention(),
        past.counts(),
        figures,
        words.isEmpty() ? past.findings() : past.findings().stream().map(Marked::bare).toList(),
        past.baseline());
  }

  /** Whether a figure is marked in this version, or, where that does not count, in any other. */
  private boolean isMarked(Past past, String figure) {
    return history.stream()
        .filter(one -> past.counts() ? one.equals(past) : isSameDocument(one, past))
        .map(one -> one.figures().get(figure))
        .anyMatch(one -> one instanceof Told.Known known && known.confidential());
  }

  private static boolean isSameDocument(Past one, Past other) {
    Submission first = one.submission();
    Submission second = other.submission();
    return first.form().equals(second.form()) && first.year() == second.year();
  }

  private static Finding bare(Finding one) {
    return new Finding(
        one.severity(), one.check(), one.question(), one.label(), one.places(), MARK, MARK, MARK);
  }
}
