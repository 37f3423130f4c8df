package fr.comop.intake.assessment;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.form.Form;
import fr.comop.form.check.Background;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Knows what conventions say, for want of a store. */
public final class ConventionOnly implements Knowledge {
  private final Conventions conventions;

  public ConventionOnly(Conventions conventions) {
    this.conventions = conventions;
  }

  @Override
  public Background background(Beneficiary beneficiary, Form form, int year) {
    return new Background(
        conventions.grant(beneficiary, form.id(), year).orElse(null), null, Map.of());
  }

  @Override
  public List<Waiver> waivers(Beneficiary beneficiary, String form, int year, LocalDate received) {
    return List.of();
  }
}
