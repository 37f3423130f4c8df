package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.form.Form;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** Takes in what comes on paper; its postmark counts (CRPA, art. L.112-1). */
public final class PaperDesk {
  private final Desk desk;
  private final Archive archive;
  private final Arrivals arrivals;
  private final Submissions submissions;

  public PaperDesk(Desk desk, Archive archive, Arrivals arrivals, Submissions submissions) {
    this.desk = desk;
    this.archive = archive;
    this.arrivals = arrivals;
    this.submissions = submissions;
  }

  /**
   * A document on paper.
   *
   * @param complete whether staff have examined it and hold it for complete
   */
  public record Paper(Deliverable deliverable, Form form, LocalDate postmark, boolean complete) {}

  /**
   * Enters a document; on return it is on disk, its scan in the archive.
   *
   * @param scan a regular file
   * @param who enters it
   * @return its reference
   * @throws Declined when its postmark lies ahead, or the same scan was entered before
   */
  public String record(Paper paper, Path scan, String who) throws IOException {
    if (paper.postmark().isAfter(desk.today())) {
      throw new Declined(
          "Le cachet de la poste ne peut pas être à venir : " + paper.postmark() + ".");
    }
    Sha256 sha256 = archive.keep(scan);
    long size = Files.size(scan);
    Deliverable deliverable = paper.deliverable();
    String whose = deliverable.beneficiary().id();
    Delivery delivery =
        new Delivery(
            Channel.PAPER,
            deliverable.form() + ";" + deliverable.year() + ";" + whose + ";" + sha256.hex(),
            paper.postmark().atStartOfDay(Deliverable.ZONE).toInstant(),
            null,
            String.valueOf(scan.getFileName()),
            InputStream::nullInputStream);
    return desk.decide(
        () -> {
          String reference = enter(paper, delivery, sha256, size);
          desk.note(
              who,
              "RECORD",
              reference,
              "Reçu sur papier, cachet du "
                  + paper.postmark()
                  + (paper.complete() ? ", tenu pour complet." : "."));
          return reference;
        });
  }

  private String enter(Paper paper, Delivery delivery, Sha256 scan, long size) {
    Instant now = desk.now();
    long id =
        arrivals
            .enter(delivery, scan, size, now)
            .orElseThrow(() -> new Declined("Ce document a déjà été enregistré."));
    arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", now);
    return submissions.addPaper(
        id,
        String.valueOf(delivery.name()),
        scan,
        paper.deliverable().beneficiary(),
        paper.form(),
        paper.deliverable().year(),
        delivery.receivedAt(),
        paper.complete());
  }
}
