package fr.comop.app;

import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.intake.ArrivalJournal;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import java.io.InputStream;
import java.time.Instant;

/**
 * A document that came on paper.
 *
 * @param scan of it, in the archive
 * @param received the day of the postmark, at its beginning
 * @param complete whether staff hold it for complete
 */
record PaperRecord(
    Beneficiary whose,
    Form form,
    int year,
    String fileName,
    Sha256 scan,
    long size,
    Instant received,
    boolean complete) {

  private String origin() {
    return form.id() + ";" + year + ";" + whose.id() + ";" + scan.hex();
  }

  /** Its line in the journal. */
  ArrivalJournal.Entry entry() {
    return new ArrivalJournal.Entry(
        Channel.PAPER, origin(), received, null, fileName, scan, size, null, whose.id(), complete);
  }

  /**
   * Enters it as the next version of its document. Called inside a transaction.
   *
   * @param who enters it, for the audit trail
   * @throws Refused when it was entered before
   */
  Entered enter(Wiring wiring, String who) {
    Instant now = wiring.clock.instant();
    Delivery delivery =
        new Delivery(
            Channel.PAPER, origin(), received, null, fileName, InputStream::nullInputStream);
    long id =
        wiring
            .arrivals
            .enter(delivery, scan, size, now)
            .orElseThrow(() -> Refused.use("Ce document a déjà été enregistré."));
    wiring.arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", now);
    String reference =
        wiring.submissions.addPaper(id, fileName, scan, whose, form, year, received, complete);
    wiring.audit.record(
        who,
        "RECORD",
        reference,
        "Reçu sur papier, cachet du "
            + received.atZone(Deliverable.ZONE).toLocalDate()
            + (complete ? ", tenu pour complet." : "."));
    return new Entered(id, reference);
  }

  /** What became of it. */
  record Entered(long arrival, String reference) {}
}
