package fr.comop.form.check;

import fr.comop.form.Answer;
import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.util.List;

/** An answer is written like one of several masks; where nothing is answered nothing is said. */
public record Matches(Rule rule, Term term, List<Mask> masks) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    String column = term.column();
    if (column == null) {
      return filled.answer(term.question()).stream()
          .filter(this::misses)
          .map(answer -> rule.about(filled, term, answer.text()))
          .toList();
    }
    return filled.lines(term.question()).stream()
        .flatMap(
            line ->
                line.cell(column).filter(this::misses).stream()
                    .map(
                        answer -> rule.about(filled, term.question(), line, column, answer.text())))
        .toList();
  }

  private boolean misses(Answer answer) {
    return masks.stream().noneMatch(mask -> mask.fits(answer.text()));
  }
}
