package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One number is not above another. */
public record AtMost(Rule rule, String question, String bound) implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    Optional<BigDecimal> number = filled.number(question);
    Optional<BigDecimal> most = filled.number(bound);
    if (number.isEmpty() || most.isEmpty() || number.get().compareTo(most.get()) <= 0) {
      return List.of();
    }
    String read =
        new Term(question, null).told(filled, number.get())
            + " ; "
            + new Term(bound, null).told(filled, most.get());
    return List.of(rule.about(filled, question, read));
  }
}
