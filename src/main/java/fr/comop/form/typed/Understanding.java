package fr.comop.form.typed;

import fr.comop.form.Severity;
import fr.comop.form.Value;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a cell.
 *
 * @param value null when nothing could be understood beyond doubt, or nothing is said
 * @param shown the cell as a person sees it
 * @param trouble what is wrong or doubtful; null when all is well
 */
public record Understanding(@Nullable Value value, String shown, @Nullable Trouble trouble) {

  /**
   * Why an answer is wrong or doubtful.
   *
   * @param expected what should stand there, in French
   * @param advice how to mend it, a whole French sentence
   */
  public record Trouble(Severity severity, String check, String expected, String advice) {}

  static Understanding of(Value value, String shown) {
    return new Understanding(value, shown, null);
  }

  /** "-" or "néant" where nothing has to be said: neither an answer nor a mistake. */
  static Understanding nothing(String shown) {
    return new Understanding(null, shown, null);
  }

  /** Whether it says that there is nothing to say. */
  public boolean saysNothing() {
    return value == null && trouble == null;
  }

  static Understanding wrong(String shown, String check, String expected, String advice) {
    return new Understanding(null, shown, new Trouble(Severity.ERROR, check, expected, advice));
  }

  static Understanding doubtful(
      Value value, String shown, String check, String expected, String advice) {
    return new Understanding(value, shown, new Trouble(Severity.WARNING, check, expected, advice));
  }
}
