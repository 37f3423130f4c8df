package fr.comop.form.check;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a beneficiary beside the workbook.
 *
 * @param grant the Region's grant for year N, in euros (convention, art. 3); null when unknown
 * @param planned what its programmes plan; null when nobody looked
 * @param lastYear the figures of last year's complete document, by {@link Term#key()}; empty when
 *     there is none
 */
public record Background(
    @Nullable BigDecimal grant, @Nullable Planned planned, Map<String, BigDecimal> lastYear) {
  /** Nothing but the workbook. */
  public static final Background NONE = new Background(null, null, Map.of());
}
