package fr.comop.intake;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.intake.answer.VerdictLetter;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Envelopes;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Openings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was put aside until a person decides. Each decision is one transaction, on disk on return,
 * with its line in the audit trail, and its mail to whoever sent it, unless a machine did.
 */
public final class Quarantine {
  private static final int LONGEST_REASON = 2_000;
  private static final int FIRST_LINES = 12;

  private final Desk desk;
  private final Arrivals arrivals;
  private final DroppedFiles dropped;
  private final Openings openings;
  private final VerdictLetter letter;
  private final Outbox outbox;

  public Quarantine(
      Desk desk,
      Arrivals arrivals,
      DroppedFiles dropped,
      Openings openings,
      VerdictLetter letter,
      Outbox outbox) {
    this.desk = desk;
    this.arrivals = arrivals;
    this.dropped = dropped;
    this.openings = openings;
    this.letter = letter;
    this.outbox = outbox;
  }

  /**
   * What is in an arrival, as far as it can be read.
   *
   * @param files that came with it, or in it
   * @param tooLarge names of files above the size limit
   * @param text how its text begins, at most twelve lines; none for a file
   * @param named ids of the beneficiaries whose marks or names its workbooks carry
   */
  public record Contents(
      List<Opened> files, List<String> tooLarge, List<String> text, Set<String> named) {
    /** Of what cannot be taken apart. */
    static final Contents UNKNOWN = new Contents(List.of(), List.of(), List.of(), Set.of());
  }

  /** What is in an arrival, for a person who has to decide. */
  public Contents contents(Arrival arrival) {
    try {
      Envelope envelope = openings.envelopes().open(arrival);
      List<Opened> files = openings.unfolding().open(envelope.attachments());
      return new Contents(
          files,
          envelope.tooLarge(),
          envelope.body().lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList(),
          openings.identification().claimed(files));
    } catch (Envelopes.Unreadable e) {
      return Contents.UNKNOWN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
   * Lets an arrival be read and answered as a beneficiary's, at its own date of receipt. Who sent
   * it is told that it counts, and no more, unless the answer goes to that very address.
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
          Envelope envelope = openings.envelopes().outside(arrival);
          sender(arrival, envelope)
              .filter(to -> !whose.writesFrom(to))
              .ifPresent(
                  to ->
                      outbox.addAnew(
                          arrival.id(),
                          VerdictLetter.ACCEPTED,
                          letter.accepted(arrival, envelope, to),
                          desk.now()));
        });
  }

  /**
   * Puts an arrival aside for good; its original is kept, and who sent it is told why, and whom to
   * write to.
   *
   * @param reason a French sentence or more, for whoever sent it
   * @param who decides
   * @throws Declined when it does not wait, or there is no proper reason
   */
  public void reject(String reference, String reason, Actor who) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Declined(
          "Le motif tient en 1 à 2 000 caractères : il est écrit à qui a fait l’envoi.");
    }
    desk.decide(
        () -> {
          Arrival arrival = undecided(reference);
          arrivals.decide(arrival.id(), ArrivalState.REJECTED, reason, desk.now());
          desk.note(who, "REJECT", arrival.reference(), reason);
          Envelope envelope = openings.envelopes().outside(arrival);
          sender(arrival, envelope)
              .ifPresent(
                  to ->
                      outbox.addAnew(
                          arrival.id(),
                          VerdictLetter.REJECTED,
                          letter.rejected(arrival, envelope, to, reason.strip()),
                          desk.now()));
        });
  }

  /** Who can be told: nobody for what a machine or a list sent, or came to a folder of nobody's. */
  private Optional<String> sender(Arrival arrival, Envelope envelope) {
    return envelope.hand().automatic()
        ? Optional.empty()
        : Optional.ofNullable(envelope.from())
            .or(
                () ->
                    openings
                        .identification()
                        .ownerOf(arrival)
                        .map(owner -> owner.contact().email()));
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
      openings.envelopes().open(arrival);
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
