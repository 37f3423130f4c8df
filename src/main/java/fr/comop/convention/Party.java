package fr.comop.convention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A beneficiary as one convention binds it.
 *
 * @param convention id of the convention
 * @param term when it is bound by it
 */
public record Party(String convention, Beneficiary beneficiary, List<Grant> grants, Term term) {
  /** The grant of a year, in euros; empty when it is not known. */
  public Optional<BigDecimal> grant(int year) {
    return grants.stream().filter(one -> one.year() == year).map(Grant::amount).findFirst();
  }
}
