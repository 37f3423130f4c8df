package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Question;
import java.util.List;

/**
 * A question is answered where another one is answered so.
 *
 * @param when question that is answered by a choice, or by yes or no
 * @param values wordings of its list, or "oui" and "non", of which one wants an answer to {@code
 *     question}
 */
public record RequiredIf(Rule rule, String question, String when, List<String> values)
    implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.answer(when).stream()
        .filter(this::wants)
        .filter(answer -> filled.place(question) != null && !Answered.is(filled, question))
        .map(answer -> rule.about(filled, question, read(filled, answer)))
        .toList();
  }

  private boolean wants(Answer answer) {
    return answer
        .value()
        .match(
            words -> false,
            figure -> false,
            day -> false,
            chosen -> chosen.wordings().stream().anyMatch(values::contains),
            yesNo -> values.contains(yesNo.yes() ? "oui" : "non"));
  }

  private String read(FilledForm filled, Answer answer) {
    String label = filled.form().question(when).map(Question::label).orElse(when);
    return "rien, alors que «\u00a0"
        + filled.years().in(label)
        + "\u00a0» a pour réponse\u00a0: "
        + answer.text();
  }
}
