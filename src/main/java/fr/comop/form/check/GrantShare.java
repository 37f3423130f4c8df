package fr.comop.form.check;

import fr.comop.form.FilledForm;
import fr.comop.form.Finding;
import fr.comop.french.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A share agrees with the year's grant over an amount; where the grant is unknown, nothing is said.
 *
 * @param of the amount that the grant is a part of
 * @param within distance that is all right, in points
 */
public record GrantShare(Rule rule, String question, String of, BigDecimal within)
    implements RuledCheck {
  private static final int DECIMALS = 6;

  @Override
  public List<Finding> findings(FilledForm filled, Circumstances circumstances) {
    BigDecimal grant = circumstances.background().grant();
    Optional<BigDecimal> share = filled.number(question);
    Optional<BigDecimal> whole = filled.number(of).filter(amount -> amount.signum() > 0);
    if (grant == null || share.isEmpty() || whole.isEmpty()) {
      return List.of();
    }
    BigDecimal due = grant.movePointRight(2).divide(whole.get(), DECIMALS, RoundingMode.HALF_UP);
    if (share.get().subtract(due).abs().compareTo(within) <= 0) {
      return List.of();
    }
    String read =
        French.percent(share.get())
            + " dans le document, "
            + French.percent(due.setScale(2, RoundingMode.HALF_UP))
            + " d’après la subvention ("
            + French.euros(grant)
            + " sur "
            + French.euros(whole.get())
            + ")";
    return List.of(rule.about(filled, question, read));
  }
}
