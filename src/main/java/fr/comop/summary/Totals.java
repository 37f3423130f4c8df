package fr.comop.summary;

import fr.comop.form.AnswerType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up, or weighs, what structures say. Pure functions. */
final class Totals {
  private Totals() {}

  /** What these structures come to, by figure; a figure without a total is left out. */
  static Map<String, Total> of(Outline outline, List<Structure> structures) {
    Map<String, Total> totals = new LinkedHashMap<>();
    outline
        .figures()
        .filter(Outline.Figure::hasTotal)
        .forEach(one -> totals.put(one.id(), of(one, structures)));
    return totals;
  }

  private static Total of(Outline.Figure figure, List<Structure> structures) {
    List<Told.Known> known =
        structures.stream()
            .map(one -> one.figure(figure.id()))
            .filter(Told.Known.class::isInstance)
            .map(Told.Known.class::cast)
            .toList();
    return new Total(told(figure, known), known.size(), structures.size());
  }

  private static Told told(Outline.Figure figure, List<Told.Known> known) {
    boolean mean = figure.type() == AnswerType.PERCENT;
    BigDecimal weights =
        known.stream().map(Told.Known::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (known.isEmpty() || (mean && weights.signum() == 0)) {
      return new Told.Missing(Told.Why.NOT_ANSWERED);
    }
    BigDecimal sum =
        known.stream()
            .map(one -> mean ? one.number().multiply(one.weight()) : one.number())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Told.Known(
        mean ? sum.divide(weights, MathContext.DECIMAL64) : sum,
        mean ? weights : BigDecimal.ONE,
        List.of(),
        known.stream().mapToInt(Told.Known::gaps).sum(),
        known.stream().anyMatch(Told.Known::confidential));
  }
}
