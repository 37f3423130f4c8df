package fr.comop.form;

import fr.comop.french.French;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong or doubtful in a workbook, told so that the second sending is right. Its texts
 * are French sentences or parts of sentences, without a final full stop in {@code read} and {@code
 * expected}.
 *
 * @param check stable name, such as "required" or "shares-total"
 * @param question id; null when the whole workbook is meant
 * @param label name of the question for people, column included; null likewise
 * @param places where it is seen, the first to be shown first; empty when there is no cell to show
 * @param read what stands there; null when nothing does
 * @param expected what should
 * @param advice how to mend it, a whole sentence
 */
public record Finding(
    Severity severity,
    String check,
    @Nullable String question,
    @Nullable String label,
    List<Place> places,
    @Nullable String read,
    String expected,
    String advice) {

  private static final int LONGEST_QUOTE = 80;

  /** A number that its cell shows otherwise: no words of anybody's. */
  private static final Pattern SHOWN_OTHERWISE = Pattern.compile("[^«]+ \\(affiché [^)]+\\)");

  /** Names of the checks that look at one cell as it was typed. */
  private static final Pattern OF_WHAT_IS_TYPED =
      Pattern.compile("(type|date|number|not|percent|choice|formula|text|below)-.+");

  /** A finding, its French typeset. */
  public Finding {
    places = List.copyOf(places);
    expected = French.typeset(expected);
    advice = French.typeset(advice);
  }

  /** A finding in one place, or in none. */
  public Finding(
      Severity severity,
      String check,
      @Nullable String question,
      @Nullable String label,
      @Nullable Place place,
      @Nullable String read,
      String expected,
      String advice) {
    this(
        severity,
        check,
        question,
        label,
        place == null ? List.of() : List.of(place),
        read,
        expected,
        advice);
  }

  /** The first place; null when there is no cell to show. */
  public @Nullable Place place() {
    return places.isEmpty() ? null : places.get(0);
  }

  /**
   * What stands there, for people: words as typed stand between quotation marks, what was reckoned
   * from them does not; "rien" when there is nothing.
   */
  public String shown() {
    if (read == null) {
      return "rien";
    }
    String brief = brief(read);
    return OF_WHAT_IS_TYPED.matcher(check).matches() && !SHOWN_OTHERWISE.matcher(brief).matches()
        ? French.typeset("« " + brief + " »")
        : brief;
  }

  /** What was typed, on one line and of a length that can be quoted. */
  public static String brief(String typed) {
    String line = typed.replaceAll("\\s+", " ");
    return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
  }

  /** The same, seen in other places. */
  public Finding at(List<Place> others) {
    return new Finding(severity, check, question, label, others, read, expected, advice);
  }

  /** Whether it keeps the document from being complete. */
  public boolean error() {
    return severity == Severity.ERROR;
  }
}
