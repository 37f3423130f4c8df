package fr.comop.intake.answer;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Echoes;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.assessment.DeliverableState;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Owing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Queues our answer to an arrival. Called inside a transaction. */
public final class Answering {
  private final Acknowledgement acknowledgement;
  private final FollowUps followUps;
  private final Blanks blanks;
  private final Owing owing;
  private final Outbox outbox;
  private final Desk desk;

  public Answering(
      Acknowledgement acknowledgement,
      FollowUps followUps,
      Blanks blanks,
      Owing owing,
      Outbox outbox,
      Desk desk) {
    this.acknowledgement = acknowledgement;
    this.followUps = followUps;
    this.blanks = blanks;
    this.owing = owing;
    this.outbox = outbox;
    this.desk = desk;
  }

  /**
   * Answers with what became of each file.
   *
   * @param heard what it says that was put before a person; empty when it says nothing
   * @throws IOException when the original or the archive cannot be read or written
   */
  public void report(
      Arrival arrival,
      Envelope envelope,
      Beneficiary beneficiary,
      List<Item> items,
      Optional<Echoes.Heard> heard)
      throws IOException {
    List<DeliverableState> states = owed(arrival, beneficiary, items);
    // What staff took back and let in again is answered again.
    outbox.addAnew(
        arrival.id(),
        Acknowledgement.REPORT,
        acknowledgement.report(
            arrival,
            envelope,
            heard.map(one -> new Acknowledgement.Message(one.wish(), asked(beneficiary, one))),
            beneficiary,
            followUps.of(arrival, beneficiary, items),
            states,
            blanks.wanted(beneficiary, items, states)),
        desk.now());
  }

  /**
   * Answers that something came, and no more.
   *
   * @param to bare address
   */
  public void receipt(Arrival arrival, Envelope envelope, String to) {
    outbox.add(
        arrival.id(),
        Acknowledgement.RECEIPT,
        acknowledgement.receipt(arrival, envelope, to),
        desk.now());
  }

  /** The documents that a request for time is about, as long as they are owed. */
  private List<DeliverableState> asked(Beneficiary beneficiary, Echoes.Heard heard) {
    return owing.states(beneficiary, heard.year()).stream()
        .filter(state -> heard.forms().contains(state.deliverable().form()))
        .filter(state -> !state.complete())
        .toList();
  }

  /** What is owed for the years of workbooks that came, else in the campaigns that are going on. */
  private List<DeliverableState> owed(Arrival arrival, Beneficiary beneficiary, List<Item> items) {
    Set<Integer> years =
        items.stream()
            .flatMap(item -> item.checked().stream())
            .map(Item.Checked::year)
            .collect(Collectors.toCollection(TreeSet::new));
    return years.isEmpty()
        ? owing.underWay(beneficiary, LocalDate.ofInstant(arrival.receivedAt(), Deliverable.ZONE))
        : years.stream().flatMap(year -> owing.states(beneficiary, year).stream()).toList();
  }
}
