package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.form.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several answers add up to a number.
 *
 * @param within distance that is all right
 * @param errorPast distance beyond which it is an error; null when it never is
 */
public record Sum(
    Rule rule,
    List<Term> terms,
    BigDecimal total,
    BigDecimal within,
    @Nullable BigDecimal errorPast)
    implements RuledCheck {

  @Override
  public Set<Severity> severities() {
    return errorPast == null ? Set.of(rule.severity()) : Set.of(rule.severity(), Severity.ERROR);
  }

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    if (terms.stream().anyMatch(term -> term.unknown(filled))) {
      return List.of(); // what is wrong with the term is told already
    }
    BigDecimal sum =
        terms.stream()
            .flatMap(term -> term.figure(filled).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal distance = sum.subtract(total).abs();
    if (distance.compareTo(within) <= 0) {
      return List.of();
    }
    boolean error = errorPast != null && distance.compareTo(errorPast) > 0;
    String read = "un total de " + terms.get(0).french(filled, sum);
    return List.of(
        rule.about(
            filled, terms.get(0).question(), read, error ? Severity.ERROR : rule.severity()));
  }
}
