package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.form.Form;
import fr.comop.form.check.Background;
import fr.comop.form.check.Need;
import fr.comop.form.check.Planned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Knows what the convention and the store say. Called inside a transaction; asks the store only for
 * what a form's checks need, a query each.
 */
public final class StoredKnowledge implements Knowledge {
  private final Conventions conventions;
  private final Submissions.Earlier earlier;
  private final Plans plans;
  private final Waivers waivers;

  public StoredKnowledge(
      Conventions conventions, Submissions.Earlier earlier, Plans plans, Waivers waivers) {
    this.conventions = conventions;
    this.earlier = earlier;
    this.plans = plans;
    this.waivers = waivers;
  }

  @Override
  public Background background(Beneficiary beneficiary, Form form, int year) {
    return new Background(
        conventions.grant(beneficiary, form.id(), year).orElse(null),
        form.needs(Need.PLANNED) ? planned(beneficiary, form, year) : null,
        form.needs(Need.LAST_YEAR) ? lastYear(beneficiary, form, year) : Map.of());
  }

  private Planned planned(Beneficiary beneficiary, Form form, int year) {
    Plans.Known known = plans.of(beneficiary.id(), form.id(), year);
    return new Planned(known.titles(year), known.codes(year));
  }

  private Map<String, BigDecimal> lastYear(Beneficiary beneficiary, Form form, int year) {
    boolean any = conventions.deliverable(beneficiary, form.id(), year - 1).isPresent();
    return any ? earlier.figures(beneficiary.id(), form.id(), year - 1) : Map.of();
  }

  @Override
  public List<Waiver> waivers(Beneficiary beneficiary, String form, int year, LocalDate received) {
    return waivers.holding(beneficiary.id(), form, year, received);
  }
}
