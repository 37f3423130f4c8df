package fr.comop.form.check;

import fr.comop.form.FilledForm;

/** Whether something stands where a question is answered: words, lines, pictures. */
final class Answered {
  private Answered() {}

  static boolean is(FilledForm filled, String question) {
    return filled.filled().contains(question)
        || !filled.lines(question).isEmpty()
        || filled.pictures().containsKey(question);
  }
}
