package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Value;
import java.util.List;

/** A date lies in year N. */
public record DatedInYear(Rule rule, String question) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return filled.answer(question).stream()
        .filter(
            answer ->
                answer.value() instanceof Value.Day day
                    && day.day().getYear() != filled.years().n())
        .map(answer -> rule.about(filled, question, answer.text()))
        .toList();
  }
}
