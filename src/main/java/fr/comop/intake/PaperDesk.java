package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
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
   * @param year the deadline's year N
   * @param complete whether staff have examined it and hold it for complete
   */
  public record Paper(
      Beneficiary whose, Form form, int year, LocalDate postmark, boolean complete) {}

  /** Its scan, in the archive. */
  public record Scan(String name, Sha256 sha256, long size) {}

  /**
   * Enters a document; on return it and its scan are on disk.
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
    String name = String.valueOf(scan.getFileName());
    return record(paper, new Scan(name, archive.keep(scan), Files.size(scan)), who);
  }

  /** The same for a scan that is in the archive. */
  public String record(Paper paper, Scan scan, String who) {
    return desk.decide(
        () -> {
          String reference = enter(paper, scan);
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

  private String enter(Paper paper, Scan scan) {
    Instant now = desk.now();
    String form = paper.form().id();
    Delivery delivery =
        new Delivery(
            Channel.PAPER,
            form + ";" + paper.year() + ";" + paper.whose().id() + ";" + scan.sha256().hex(),
            paper.postmark().atStartOfDay(Deliverable.ZONE).toInstant(),
            null,
            scan.name(),
            InputStream::nullInputStream);
    long id =
        arrivals
            .enter(delivery, scan.sha256(), scan.size(), now)
            .orElseThrow(() -> new Declined("Ce document a déjà été enregistré."));
    arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", now);
    return submissions.addPaper(
        id,
        scan.name(),
        scan.sha256(),
        paper.whose(),
        paper.form(),
        paper.year(),
        delivery.receivedAt(),
        paper.complete());
  }
}
