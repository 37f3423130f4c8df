package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Figures are near those of last year's complete document; a figure that was zero then is passed
 * over.
 *
 * @param percent largest difference, in percent of last year's
 */
public record Moved(Rule rule, List<Term> figures, BigDecimal percent) implements RuledCheck {
  @Override
  public Set<Need> needs() {
    return Set.of(Need.LAST_YEAR);
  }

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    return figures.stream().flatMap(term -> moved(filled, term, circumstances)).toList();
  }

  private Stream<Finding> moved(FilledForm filled, Term term, Circumstances circumstances) {
    BigDecimal before = circumstances.background().lastYear().get(term.key());
    Optional<BigDecimal> now = term.figure(filled);
    if (before == null || before.signum() == 0 || now.isEmpty()) {
      return Stream.empty();
    }
    BigDecimal difference = now.get().subtract(before).abs();
    if (difference.compareTo(before.abs().multiply(percent).movePointLeft(2)) <= 0) {
      return Stream.empty();
    }
    String read =
        term.french(filled, now.get())
            + filled.years().in(" en {N}, ")
            + term.french(filled, before)
            + filled.years().in(" en {N-1}");
    return Stream.of(rule.about(filled, term, read));
  }
}
