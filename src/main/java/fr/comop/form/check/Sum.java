package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several answers add up to a number.
 *
 * @param within distance that is all right
 * @param unless question that says what else there is, and silences the rule; null for none
 */
public record Sum(
    Rule rule, List<Term> terms, BigDecimal total, BigDecimal within, @Nullable String unless)
    implements RuledCheck {

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    if (unless != null && filled.says(unless)) {
      return List.of();
    }
    if (terms.stream().anyMatch(term -> term.unknown(filled))) {
      return List.of(); // what is wrong with the term is told already
    }
    BigDecimal sum =
        terms.stream()
            .flatMap(term -> term.figure(filled).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.subtract(total).abs().compareTo(within) <= 0) {
      return List.of();
    }
    String read = "un total de " + terms.get(0).french(filled, sum);
    return List.of(rule.about(filled, terms.get(0).question(), read));
  }
}
