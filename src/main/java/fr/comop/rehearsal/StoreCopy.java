package fr.comop.rehearsal;

import fr.comop.campaign.Mailed;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.convention.Extension;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.Submission;
import fr.comop.reminder.Blocks;
import fr.comop.reminder.Standings;
import fr.comop.simulation.Start;
import fr.comop.wiring.House;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a simulation begins with. Called inside a transaction. */
final class StoreCopy {
  private StoreCopy() {}

  private static Set<String> forms(Conventions conventions) {
    return conventions.all().stream()
        .flatMap(one -> one.forms().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Start of(House house) {
    Conventions conventions = house.configuration.conventions();
    Standings standings = house.reminder.standings;
    Map<Start.Owner, Mailed> mailed = new HashMap<>();
    List<Submission> submission = new ArrayList<>();
    List<Extension> extensions = new ArrayList<>();
    for (int year = conventions.firstYear(); year <= conventions.lastYear(); year++) {
      extensions.addAll(house.store.extensions.of(year));
      for (Beneficiary beneficiary : conventions.beneficiaries()) {
        mailed.put(new Start.Owner(beneficiary.id(), year), standings.mailed(beneficiary, year));
        for (String form : forms(conventions)) {
          if (!conventions.isBaseline(beneficiary.id(), form, year)) {
            submission.addAll(house.store.submissions.of(beneficiary.id(), form, year));
          }
        }
      }
    }
    return new Start(
        List.copyOf(submission),
        List.copyOf(extensions),
        mailed,
        held(house),
        house.store.deadAddresses.all().stream()
            .map(DeadAddresses.Dead::address)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static List<Start.Held> held(House house) {
    return house.store.arrivals.pending().stream()
        .filter(one -> one.arrival().state() == ArrivalState.QUARANTINED)
        .map(one -> new Start.Held(one, reasons(house.configuration.conventions(), one)))
        .toList();
  }

  private static Map<String, String> reasons(Conventions conventions, Pending pending) {
    Blocks blocks = new Blocks(conventions, List.of(pending));
    Map<String, String> reasons = new HashMap<>();
    for (Beneficiary beneficiary : conventions.beneficiaries()) {
      blocks.of(beneficiary).forEach(reason -> reasons.put(beneficiary.id(), reason));
    }
    return reasons;
  }
}
