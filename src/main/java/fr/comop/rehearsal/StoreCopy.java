package fr.comop.rehearsal;

import fr.comop.campaign.Departure;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Extension;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.Filed;
import fr.comop.reminder.Blocks;
import fr.comop.reminder.Standings;
import fr.comop.simulation.Start;
import fr.comop.wiring.House;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a simulation begins with. Called inside a transaction. */
final class StoreCopy {
  private StoreCopy() {}

  static Start of(House house) {
    Convention convention = house.configuration.convention();
    Standings standings = house.reminder.standings;
    Map<Start.Owner, Set<Departure.Key>> sent = new HashMap<>();
    List<Filed> filed = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    for (int year = convention.firstYear(); year <= convention.lastYear(); year++) {
      extensions.addAll(house.store.extensions.of(year));
      for (Beneficiary beneficiary : convention.beneficiaries()) {
        sent.put(new Start.Owner(beneficiary.id(), year), standings.of(beneficiary, year).sent());
        for (String form : house.configuration.forms().keySet()) {
          filed.addAll(house.store.submissions.of(beneficiary.id(), form, year));
        }
      }
    }
    return new Start(
        List.copyOf(filed),
        List.copyOf(extensions),
        sent,
        held(house),
        house.store.deadAddresses.all().stream()
            .map(DeadAddresses.Dead::address)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<Start.Held> held(House house) {
    return house.store.arrivals.pending().stream()
        .filter(one -> one.arrival().state() == ArrivalState.QUARANTINED)
        .map(one -> new Start.Held(one, reasons(house.configuration.convention(), one)))
        .toList();
  }

  private static Map<String, String> reasons(Convention convention, Pending pending) {
    Blocks blocks = new Blocks(convention, List.of(pending));
    Map<String, String> reasons = new HashMap<>();
    for (Beneficiary beneficiary : convention.beneficiaries()) {
      blocks.of(beneficiary).forEach(reason -> reasons.put(beneficiary.id(), reason));
    }
    return reasons;
  }
}
