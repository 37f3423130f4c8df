package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.form.Form;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submissions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes in what comes on paper; its postmark counts (CRPA, art. L.112-1). */
public final class PaperDesk {
  private final Desk desk;
  private final Names names;
  private final Archive archive;
  private final ArrivalJournal journal;
  private final Arrivals arrivals;
  private final Submissions submissions;

  public PaperDesk(
      Desk desk,
      Names names,
      Archive archive,
      ArrivalJournal journal,
      Arrivals arrivals,
      Submissions submissions) {
    this.desk = desk;
    this.names = names;
    this.archive = archive;
    this.journal = journal;
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
  public String record(Paper paper, Path scan, Actor who) throws IOException {
    if (paper.postmark().isAfter(desk.today())) {
      throw new Declined(
          "Le cachet de la poste ne peut pas être à venir : " + paper.postmark() + ".");
    }
    String name = String.valueOf(scan.getFileName());
    return record(paper, new Scan(name, archive.keep(scan), Files.size(scan)), who);
  }

  /** The same for a scan that is in the archive. */
  public String record(Paper paper, Scan scan, Actor who) throws IOException {
    journal.write(List.of(line(paper, scan)));
    return desk.decide(() -> enter(paper, scan, who).reference());
  }

  /**
   * Enters what the journal says came on paper; on return it is on disk.
   *
   * @param who asks for it
   * @return id of the arrival; empty when its beneficiary or its form is known no longer
   */
  Optional<Long> again(ArrivalJournal.Entry entry, Actor who) {
    String[] parts = entry.origin().split(";", -1);
    Optional<Beneficiary> whose =
        Optional.ofNullable(entry.beneficiary()).flatMap(names.conventions()::beneficiary);
    int year = Integer.parseInt(parts[1]);
    if (whose.isEmpty() || !names.forms().ids().contains(parts[0])) {
      return Optional.empty();
    }
    Paper paper =
        new Paper(
            whose.get(),
            names.form(whose.get(), parts[0], year),
            year,
            LocalDate.ofInstant(entry.receivedAt(), Deliverable.ZONE),
            entry.complete());
    Scan scan = new Scan(String.valueOf(entry.name()), entry.sha256(), entry.size());
    return Optional.of(desk.decide(() -> enter(paper, scan, who).arrival()));
  }

  private static String origin(Paper paper, Scan scan) {
    return paper.form().id()
        + ";"
        + paper.year()
        + ";"
        + paper.whose().id()
        + ";"
        + scan.sha256().hex();
  }

  private static Instant received(Paper paper) {
    return paper.postmark().atStartOfDay(Deliverable.ZONE).toInstant();
  }

  private static ArrivalJournal.Entry line(Paper paper, Scan scan) {
    return new ArrivalJournal.Entry(
        Channel.PAPER,
        origin(paper, scan),
        received(paper),
        null,
        scan.name(),
        scan.sha256(),
        scan.size(),
        null,
        paper.whose().id(),
        paper.complete());
  }

  private record Entered(long arrival, String reference) {}

  private Entered enter(Paper paper, Scan scan, Actor who) {
    Instant now = desk.now();
    Delivery delivery =
        new Delivery(
            Channel.PAPER,
            origin(paper, scan),
            received(paper),
            null,
            scan.name(),
            InputStream::nullInputStream);
    long id =
        arrivals
            .enter(delivery, scan.sha256(), scan.size(), now)
            .orElseThrow(() -> new Declined("Ce document a déjà été enregistré."));
    arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", now);
    String reference =
        submissions.addPresented(
            id,
            scan.name(),
            scan.sha256(),
            paper.whose(),
            paper.form(),
            paper.year(),
            delivery.receivedAt(),
            paper.complete() ? Outcome.COMPLETE : Outcome.PAPER);
    desk.note(
        who,
        "RECORD",
        reference,
        "Reçu sur papier, cachet du "
            + paper.postmark()
            + (paper.complete() ? ", tenu pour complet." : "."));
    return new Entered(id, reference);
  }
}
