package fr.comop.config;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Conventions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Sees to it that no two conventions ask one beneficiary for the same form of the same year: these
 * three name a document, in every table and every mail.
 */
final class Claims {
  private final Map<Claim, ConventionFile.Read> claimed = new HashMap<>();

  private record Claim(String beneficiary, String form, int year) {}

  /**
   * Enters what a convention asks for.
   *
   * @throws ConfigMistake with both lines, when another one asks for it as well
   */
  void enter(ConventionFile.Read read) {
    Convention convention = read.convention();
    Conventions alone = Conventions.of(convention);
    for (Beneficiary whose : alone.beneficiaries()) {
      for (int year = alone.firstYear(); year <= alone.lastYear(); year++) {
        alone
            .deliverables(whose, year)
            .forEach(owed -> enter(new Claim(whose.id(), owed.form(), owed.year()), read));
      }
      Convention.Baseline baseline = convention.baseline();
      if (baseline != null) {
        enter(new Claim(whose.id(), baseline.form(), baseline.year()), read);
      }
    }
  }

  private void enter(Claim claim, ConventionFile.Read read) {
    ConventionFile.Read other = claimed.putIfAbsent(claim, read);
    if (other != null && !other.convention().id().equals(read.convention().id())) {
      throw line(claim, read)
          .mistake(
              "« "
                  + claim.beneficiary()
                  + " » doit le formulaire « "
                  + claim.form()
                  + " » de "
                  + claim.year()
                  + " par la convention « "
                  + other.convention().id()
                  + " » aussi ("
                  + line(claim, other).place()
                  + ") : deux conventions qui courent ensemble demandent des formulaires d’id"
                  + " différents");
    }
  }

  private static Yaml line(Claim claim, ConventionFile.Read read) {
    return Objects.requireNonNull(read.lines().get(claim.beneficiary()));
  }
}
