package fr.comop.reminder;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Pending;
import fr.comop.intake.assessment.DeliverableState;
import java.util.List;

/** Tells which reminders an arrival holds back. */
public final class Holding {
  private final Desk desk;
  private final Conventions conventions;
  private final Arrivals arrivals;
  private final Standings standings;

  public Holding(Desk desk, Conventions conventions, Arrivals arrivals, Standings standings) {
    this.desk = desk;
    this.conventions = conventions;
    this.arrivals = arrivals;
    this.standings = standings;
  }

  /**
   * Reminders that cannot leave as long as an arrival waits.
   *
   * @param documents titles of what they ask for
   */
  public record Held(Beneficiary beneficiary, List<String> documents) {}

  /** What an arrival holds back, by the conventions' order; none once it is decided. */
  public List<Held> by(Arrival arrival) {
    return desk.look(
        () ->
            arrivals.pending().stream()
                .filter(one -> one.arrival().id() == arrival.id())
                .flatMap(one -> held(one).stream())
                .toList());
  }

  private List<Held> held(Pending pending) {
    Blocks blocks = new Blocks(conventions, List.of(pending));
    return conventions.beneficiaries().stream()
        .filter(one -> blocks.isHeldBy(pending, one))
        .map(one -> new Held(one, asked(one)))
        .filter(one -> !one.documents().isEmpty())
        .toList();
  }

  private List<String> asked(Beneficiary one) {
    return conventions.campaigns(desk.today()).stream()
        .flatMap(year -> standings.owed(one, year).stream())
        .map(DeliverableState::deliverable)
        .map(document -> document.title())
        .toList();
  }
}
