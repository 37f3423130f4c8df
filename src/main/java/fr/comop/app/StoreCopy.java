package fr.comop.app;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Extension;
import fr.comop.intake.Filed;
import fr.comop.simulation.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a simulation begins with. Called inside a transaction. */
final class StoreCopy {
  private StoreCopy() {}

  static Start of(Wiring wiring) {
    Convention convention = wiring.configuration.convention();
    List<Filed> filed = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    for (int year = convention.firstYear(); year <= convention.lastYear(); year++) {
      extensions.addAll(wiring.extensions.of(year));
      for (Beneficiary beneficiary : convention.beneficiaries()) {
        for (String form : wiring.configuration.forms().keySet()) {
          filed.addAll(wiring.submissions.of(beneficiary.id(), form, year));
        }
      }
    }
    return new Start(List.copyOf(filed), List.copyOf(extensions), Map.of(), Set.of());
  }
}
