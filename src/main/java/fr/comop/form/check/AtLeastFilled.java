package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.List;

/** Of several questions so many are answered; told at the first that is not. */
public record AtLeastFilled(Rule rule, List<String> questions, int count) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    List<String> there = questions.stream().filter(one -> filled.place(one) != null).toList();
    List<String> empty = there.stream().filter(one -> !Answered.is(filled, one)).toList();
    int answered = there.size() - empty.size();
    return answered >= count || empty.isEmpty()
        ? List.of()
        : List.of(
            rule.about(
                filled,
                empty.get(0),
                (answered < 2 ? answered + " réponse" : answered + " réponses")
                    + " sur "
                    + questions.size()));
  }
}
