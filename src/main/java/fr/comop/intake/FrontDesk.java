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
import fr.comop.french.French;
import fr.comop.intake.answer.Answering;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Handing;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.intake.assessment.Exhibits;
import fr.comop.intake.assessment.Filing;
import fr.comop.intake.assessment.Item;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Submissions;
import fr.comop.intake.identification.FileKind;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Opener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in what reached the Region by another way than the mailbox and the shared folder: by post,
 * by hand, by mail to an agent. A scan of paper is presented, and judged by staff; a workbook is
 * read, checked and answered as any other; what is neither waits to be examined.
 */
public final class FrontDesk {
  private static final Set<FileKind> SCANS = EnumSet.of(FileKind.PDF, FileKind.PICTURE);

  private final Desk desk;
  private final Names names;
  private final Archive archive;
  private final ArrivalJournal journal;
  private final Arrivals arrivals;
  private final Shelves shelves;
  private final Reading reading;

  public FrontDesk(
      Desk desk,
      Names names,
      Archive archive,
      ArrivalJournal journal,
      Arrivals arrivals,
      Shelves shelves,
      Reading reading) {
    this.desk = desk;
    this.names = names;
    this.archive = archive;
    this.journal = journal;
    this.arrivals = arrivals;
    this.shelves = shelves;
    this.reading = reading;
  }

  /** Where what no program reads is entered. */
  public record Shelves(Submissions submissions, Exhibits exhibits) {}

  /** Who reads a workbook, files it and answers. */
  public record Reading(Opener opener, Filing filing, Answering answering) {}

  /**
   * A document that was handed in.
   *
   * @param complete whether staff have examined it and hold it for complete; means nothing for a
   *     workbook, which is checked
   * @param proof what shows the day that counts, and is kept besides, in French; "" for nothing
   */
  public record Handed(Deliverable deliverable, Handing handing, boolean complete, String proof) {
    /** One whose file is all there is. */
    public Handed(Deliverable deliverable, Handing handing, boolean complete) {
      this(deliverable, handing, complete, "");
    }
  }

  /** Its file, in the archive. */
  public record Kept(String name, Sha256 sha256, long size) {}

  /**
   * Enters a document; on return it and its file are on disk.
   *
   * @param file a regular file
   * @param who enters it
   * @return what became of it, in French: "référence BILAN-2020-RONDE-V1"
   * @throws Declined when its days cannot be, its file is none that can be taken for it, or the
   *     same was entered before
   */
  public String record(Handed handed, Path file, Actor who) throws IOException {
    possible(handed);
    String name = String.valueOf(file.getFileName());
    Attachment attachment = new Attachment(name, archive.keep(file), Files.size(file));
    acceptable(handed, attachment);
    return record(handed, new Kept(name, attachment.sha256(), attachment.size()), who);
  }

  /** The same for a file that is in the archive. */
  public String record(Handed handed, Kept file, Actor who) throws IOException {
    journal.write(List.of(line(handed, file)));
    return desk.decide(() -> enter(handed, file, who).told());
  }

  /**
   * Enters what the journal says was handed in; on return it is on disk.
   *
   * @param who asks for it
   * @return id of the arrival; empty when its beneficiary is known no longer, or the document owed
   *     no longer
   */
  Optional<Long> again(ArrivalJournal.Entry entry, Actor who) {
    String[] parts = entry.origin().split(";", -1);
    Optional<Beneficiary> whose =
        Optional.ofNullable(entry.beneficiary()).flatMap(names.conventions()::beneficiary);
    Handing handing = entry.handing();
    int year = Integer.parseInt(parts[1]);
    Optional<Deliverable> deliverable =
        whose.flatMap(one -> names.conventions().deliverable(one, parts[0], year));
    if (deliverable.isEmpty() || handing == null) {
      return Optional.empty();
    }
    Handed handed = new Handed(deliverable.get(), handing, entry.complete());
    Kept file = new Kept(String.valueOf(entry.name()), entry.sha256(), entry.size());
    return Optional.of(desk.decide(() -> enter(handed, file, who).arrival()));
  }

  private void possible(Handed handed) {
    Handing handing = handed.handing();
    LocalDate posted = handing.posted();
    LocalDate arrived = handing.arrived();
    String proof =
        handing.way() == Handing.Way.BOUNCE ? "a date de l’avis de refus" : "e cachet de la poste";
    if (posted != null && posted.isAfter(desk.today())) {
      throw new Declined("L" + proof + " ne peut pas être à venir : " + French.day(posted) + ".");
    }
    if (arrived.isAfter(desk.today())) {
      throw new Declined("L’arrivée ne peut pas être à venir : " + French.day(arrived) + ".");
    }
    if (posted != null && arrived.isBefore(posted)) {
      throw new Declined(
          "Le document ne peut pas être arrivé le "
              + French.day(arrived)
              + ", avant l"
              + proof
              + " du "
              + French.day(posted)
              + ".");
    }
    if (handing.counts().getYear() < handed.deliverable().year()) {
      throw new Declined(
          "Le "
              + French.day(handing.counts())
              + " est antérieur à "
              + handed.deliverable().year()
              + ", l’année de l’échéance : vérifiez la date.");
    }
  }

  private void acceptable(Handed handed, Attachment file) throws IOException {
    FileKind kind = FileKind.of(archive.path(file.sha256()));
    if (kind == FileKind.EMPTY) {
      throw new Declined("« " + file.name() + " » est vide : il n’y a rien à enregistrer.");
    }
    if (handed.handing().way() == Handing.Way.POST) {
      if (!SCANS.contains(kind)) {
        throw new Declined(
            "« "
                + file.name()
                + " » n’est pas un papier numérisé ("
                + kind.french()
                + ") : donnez le document reçu par la poste en PDF ou en image. Pour un fichier"
                + " remis en main propre ou reçu par un agent, ajoutez --by hand ou --by"
                + " colleague.");
      }
      return;
    }
    Form found = opened(file).form();
    if (found != null && !found.id().equals(handed.deliverable().form())) {
      throw new Declined(
          "« "
              + file.name()
              + " » est un classeur « "
              + found.id()
              + " », pas « "
              + handed.deliverable().form()
              + " ».");
    }
  }

  private Opened opened(Attachment file) throws IOException {
    return reading.opener().open(file, archive.path(file.sha256()));
  }

  private static String origin(Handed handed, Kept file) {
    return handed.deliverable().form()
        + ";"
        + handed.deliverable().year()
        + ";"
        + handed.deliverable().beneficiary().id()
        + ";"
        + file.sha256().hex();
  }

  private static Instant received(Handed handed) {
    return handed.handing().counts().atStartOfDay(Deliverable.ZONE).toInstant();
  }

  private static ArrivalJournal.Entry line(Handed handed, Kept file) {
    return new ArrivalJournal.Entry(
        Channel.PAPER,
        origin(handed, file),
        received(handed),
        null,
        file.name(),
        file.sha256(),
        file.size(),
        null,
        handed.deliverable().beneficiary().id(),
        handed.handing(),
        handed.complete());
  }

  /** What became of a document: what it is called from now on, and what else is to be said. */
  private record Entered(long arrival, String reference, String became) {
    String told() {
      return "référence " + reference + became;
    }
  }

  private Entered enter(Handed handed, Kept file, Actor who) {
    Delivery delivery =
        new Delivery(
            Channel.PAPER,
            origin(handed, file),
            received(handed),
            null,
            file.name(),
            InputStream::nullInputStream);
    long id =
        arrivals
            .enter(delivery, file.sha256(), file.size(), desk.now())
            .orElseThrow(() -> new Declined("Ce document a déjà été enregistré."));
    arrivals.release(id, handed.deliverable().beneficiary().id());
    arrivals.handedIn(id, handed.handing());
    Arrival arrival = arrivals.find(id).orElseThrow();
    try {
      Attachment attachment = new Attachment(file.name(), file.sha256(), file.size());
      Entered entered = entered(handed, arrival, opened(attachment));
      String how = handed.handing().french();
      arrivals.decide(id, ArrivalState.DONE, "Enregistré par le service, " + how, desk.now());
      desk.note(
          who,
          "RECORD",
          entered.reference(),
          "Reçu autrement, "
              + how
              + (handed.complete() ? ", tenu pour complet" : "")
              + (handed.proof().isEmpty() ? "" : ", " + handed.proof())
              + entered.became()
              + ".");
      return entered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Entered entered(Handed handed, Arrival arrival, Opened file) throws IOException {
    Handing.Way way = handed.handing().way();
    if (way != Handing.Way.POST && file.ours()) {
      return read(handed, arrival, file);
    }
    boolean paper =
        way == Handing.Way.POST || (way == Handing.Way.HAND && SCANS.contains(file.kind()));
    return paper || handed.complete()
        ? presented(handed, arrival, file)
        : toExamine(handed, arrival, file);
  }

  private Entered read(Handed handed, Arrival arrival, Opened file) throws IOException {
    Envelope envelope = Envelope.ofFile(file.file());
    List<Item> items =
        reading.filing().file(arrival, envelope, handed.deliverable().beneficiary(), List.of(file));
    reading
        .answering()
        .report(arrival, envelope, handed.deliverable().beneficiary(), items, Optional.empty());
    return new Entered(arrival.id(), arrival.reference(), ". " + Summary.of(items));
  }

  private Entered presented(Handed handed, Arrival arrival, Opened file) {
    String reference =
        shelves
            .submissions()
            .addPresented(
                new Submissions.Presented(
                    arrival.id(),
                    file.file().name(),
                    file.file().sha256(),
                    handed.deliverable().beneficiary(),
                    handed.deliverable().form(),
                    handed.deliverable().version(),
                    handed.deliverable().year(),
                    arrival.receivedAt(),
                    handed.complete() ? Outcome.COMPLETE : Outcome.PAPER));
    return new Entered(arrival.id(), reference, "");
  }

  private static Exhibit.Kind kind(Deliverable deliverable, Opened file) {
    if (file.why() != null) {
      return Exhibit.Kind.UNREADABLE;
    }
    return deliverable.hasForm() ? Exhibit.Kind.OTHER_FORM : Exhibit.Kind.DOCUMENT;
  }

  private Entered toExamine(Handed handed, Arrival arrival, Opened file) {
    Exhibit exhibit =
        shelves
            .exhibits()
            .add(
                new Exhibit(
                    0,
                    arrival.id(),
                    handed.deliverable().beneficiary().id(),
                    List.of(handed.deliverable().form()),
                    handed.deliverable().year(),
                    kind(handed.deliverable(), file),
                    file.kind().french(),
                    file.file().name(),
                    file.file().sha256(),
                    arrival.receivedAt(),
                    null));
    return new Entered(arrival.id(), exhibit.reference(), ", à examiner");
  }
}
