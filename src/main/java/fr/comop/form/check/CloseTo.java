package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One number does not differ much from another.
 *
 * @param percent largest difference, in percent of {@code to}
 */
public record CloseTo(Rule rule, String question, String to, BigDecimal percent)
    implements RuledCheck {
  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    Optional<BigDecimal> number = filled.number(question);
    Optional<BigDecimal> other = filled.number(to);
    if (number.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    BigDecimal difference = number.get().subtract(other.get()).abs();
    BigDecimal largest = other.get().abs().multiply(percent).movePointLeft(2);
    if (difference.compareTo(largest) <= 0) {
      return List.of();
    }
    String read =
        new Term(question, null).told(filled, number.get())
            + " ; "
            + new Term(to, null).told(filled, other.get());
    return List.of(rule.about(filled, question, read));
  }
}
