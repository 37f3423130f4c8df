package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Envelopes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What was put aside until a person decides. Each decision is one transaction, on disk on return,
 * with its line in the audit trail.
 */
public final class Quarantine {
  private final Desk desk;
  private final Arrivals arrivals;
  private final DroppedFiles dropped;
  private final Envelopes envelopes;

  public Quarantine(Desk desk, Arrivals arrivals, DroppedFiles dropped, Envelopes envelopes) {
    this.desk = desk;
    this.arrivals = arrivals;
    this.dropped = dropped;
    this.envelopes = envelopes;
  }

  /** What waits for a decision, oldest first. */
  public List<Arrival> waiting() {
    return desk.look(arrivals::quarantined);
  }

  /**
   * Any arrival, waiting or decided.
   *
   * @throws Declined when there is none of this reference
   */
  public Arrival find(String reference) {
    long id = Arrival.NUMBERING.number(reference);
    return desk.look(() -> arrivals.find(id))
        .orElseThrow(() -> new Declined("Aucune arrivée ne porte la référence " + reference + "."));
  }

  /** The files that were dropped together, in order; none for a mail. */
  public List<DroppedFile> files(Arrival arrival) {
    return dropped.of(arrival);
  }

  /**
   * Lets an arrival be read and answered as a beneficiary's, at its own date of receipt.
   *
   * @param who decides
   * @throws Declined when it does not wait, or could not be read
   */
  public void accept(String reference, Beneficiary whose, Actor who) {
    desk.decide(
        () -> {
          Arrival arrival = undecided(reference);
          readable(arrival);
          arrivals.release(arrival.id(), whose.id());
          desk.note(who, "ACCEPT", arrival.reference(), "De " + whose.id() + ".");
        });
  }

  /**
   * Puts an arrival aside for good; its original is kept.
   *
   * @param who decides
   * @throws Declined when it does not wait
   */
  public void reject(String reference, String reason, Actor who) {
    desk.decide(
        () -> {
          Arrival arrival = undecided(reference);
          arrivals.decide(arrival.id(), ArrivalState.REJECTED, reason, desk.now());
          desk.note(who, "REJECT", arrival.reference(), reason);
        });
  }

  private Arrival undecided(String reference) {
    Arrival arrival = find(reference);
    if (arrival.state() != ArrivalState.QUARANTINED) {
      throw new Declined(
          reference + " n’est pas en quarantaine (" + arrival.state().french() + ").");
    }
    return arrival;
  }

  /** What cannot be read would only come back to quarantine. */
  private void readable(Arrival arrival) {
    try {
      envelopes.open(arrival);
    } catch (Envelopes.Unreadable e) {
      throw new Declined(
          arrival.reference()
              + " ne peut pas être lue : "
              + e.getMessage()
              + " Copiez-en l’original par « comop quarantine show "
              + arrival.reference()
              + " --out FICHIER », demandez le classeur seul, puis écartez-la par « comop quarantine"
              + " reject ».");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
