package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.form.Form;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalJournal;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.intake.arrival.Arrivals;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Delivery;
import fr.comop.intake.assessment.Assessor;
import fr.comop.intake.assessment.Filing;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.intake.assessment.Outcome;
import fr.comop.intake.assessment.Reading;
import fr.comop.intake.identification.Opened;
import fr.comop.intake.identification.Opener;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the programme voted with the convention (art. 2 and 4.3), unless it has errors: what the
 * first report is compared with.
 */
public final class Baseline {
  private final Desk desk;
  private final Names names;
  private final Archive archive;
  private final ArrivalJournal journal;
  private final Arrivals arrivals;
  private final Opener opener;
  private final Assessor assessor;
  private final Filing filing;

  public Baseline(
      Desk desk,
      Names names,
      Archive archive,
      ArrivalJournal journal,
      Arrivals arrivals,
      Opener opener,
      Assessor assessor,
      Filing filing) {
    this.desk = desk;
    this.names = names;
    this.archive = archive;
    this.journal = journal;
    this.arrivals = arrivals;
    this.opener = opener;
    this.assessor = assessor;
    this.filing = filing;
  }

  /**
   * What became of a file.
   *
   * @param submission null when nothing was stored
   */
  public record Imported(Reading reading, @Nullable FilledSubmission submission) {}

  /**
   * Reads a file, and stores it where nothing is to be mended; on return it is on disk.
   *
   * @param beneficiary whose it is; null when its marks say so
   * @param who gives it
   * @throws Declined when it is somebody else's, or stored already
   */
  public Imported take(Path file, @Nullable String beneficiary, Actor who) {
    Voted voted = new Voted(file, String.valueOf(file.getFileName()), beneficiary, desk.now());
    return desk.decide(() -> taken(voted, who));
  }

  /** The same for what the journal says was imported. */
  Imported again(ArrivalJournal.Entry entry, Actor who) {
    Voted voted =
        new Voted(
            archive.path(entry.sha256()),
            String.valueOf(entry.name()),
            entry.beneficiary(),
            entry.receivedAt());
    return desk.decide(() -> taken(voted, who));
  }

  /** A file with its own name, whose it is if that is told, and when it was first given. */
  private record Voted(Path file, String name, @Nullable String beneficiary, Instant received) {}

  private Imported taken(Voted voted, Actor who) {
    try {
      Path file = voted.file();
      Attachment attachment = new Attachment(voted.name(), archive.keep(file), Files.size(file));
      Opened opened = opener.open(attachment, file);
      Workbook workbook = opened.workbook();
      Layout layout = opened.layout();
      Form form = opened.form();
      if (workbook == null || layout == null || form == null || !isVoted(form)) {
        return new Imported(Reading.unreadable(workbook, why(opened)), null);
      }
      Beneficiary whose = whose(workbook, voted.beneficiary());
      Assessor.Assessment assessment =
          assessor.assess(
              workbook,
              form,
              layout,
              whose,
              year(form, whose, workbook.claim().year()),
              LocalDate.ofInstant(voted.received(), Deliverable.ZONE));
      Reading reading = new Reading(whose.id(), workbook, form, assessment, null, null);
      if (!Outcome.of(assessment.findings()).complete()) {
        return new Imported(reading, null);
      }
      Arrival arrival = arrival(attachment, voted.received(), whose);
      return new Imported(reading, stored(arrival, whose, attachment, workbook, assessment, who));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The programmes voted with conventions, the latest signed last. */
  private Stream<Convention> voting() {
    return names.conventions().all().stream().filter(one -> one.baseline() != null);
  }

  private boolean isVoted(Form form) {
    return voting().anyMatch(one -> votes(one, form));
  }

  private static boolean votes(Convention convention, Form form) {
    Convention.Baseline baseline = convention.baseline();
    return baseline != null && baseline.form().equals(form.id());
  }

  /** The year that the programme stands for: the one it says, where one was voted for that year. */
  private int year(Form form, Beneficiary whose, Optional<Integer> said) {
    List<Integer> years =
        voting()
            .filter(one -> votes(one, form) && one.party(whose.id()).isPresent())
            .flatMap(one -> Stream.ofNullable(one.baseline()))
            .map(Convention.Baseline::year)
            .toList();
    if (years.isEmpty()) {
      throw new Declined(
          "Aucun programme n’a été voté avec une convention dont « "
              + whose.id()
              + " » soit partie.");
    }
    return said.filter(years::contains).orElse(years.get(years.size() - 1));
  }

  private Reading.Why why(Opened opened) {
    Form found = opened.form();
    String wanted =
        voting()
            .flatMap(one -> Stream.ofNullable(one.baseline()))
            .map(one -> "« " + one.form() + " »")
            .distinct()
            .collect(Collectors.joining(" ou "));
    return found == null
        ? Reading.Why.of(opened)
        : new Reading.Why(
            "OTHER_FORM",
            "Ce classeur est un autre formulaire (« "
                + found.id()
                + " ») : c’est le formulaire "
                + wanted
                + " qui est attendu ici.");
  }

  private Beneficiary whose(Workbook workbook, @Nullable String beneficiary) {
    String marked = workbook.claim().beneficiary().orElse("");
    if (beneficiary != null && !marked.isEmpty() && !marked.equals(beneficiary)) {
      throw new Declined(
          "Ce classeur est celui de « " + marked + " », pas de « " + beneficiary + " ».");
    }
    return names.beneficiary(beneficiary == null ? marked : beneficiary);
  }

  private FilledSubmission stored(
      Arrival arrival,
      Beneficiary whose,
      Attachment file,
      Workbook workbook,
      Assessor.Assessment assessment,
      Actor who) {
    FilledSubmission submission = filing.store(arrival, whose, file, 1, workbook, assessment);
    arrivals.decide(
        arrival.id(),
        ArrivalState.DONE,
        submission.reference() + " : programme triennal, enregistré",
        desk.now());
    desk.note(
        who,
        "IMPORT",
        submission.reference(),
        arrival.reference() + " : programme triennal, enregistré");
    return submission;
  }

  private Arrival arrival(Attachment file, Instant received, Beneficiary whose) throws IOException {
    Delivery delivery =
        new Delivery(
            Channel.IMPORT,
            file.sha256().hex(),
            received,
            null,
            file.name(),
            InputStream::nullInputStream);
    journal.write(
        List.of(
            new ArrivalJournal.Entry(
                Channel.IMPORT,
                delivery.origin(),
                received,
                null,
                file.name(),
                file.sha256(),
                file.size(),
                null,
                whose.id(),
                null,
                false)));
    long id =
        arrivals
            .enter(delivery, file.sha256(), file.size(), desk.now())
            .orElseThrow(() -> new Declined("Ce programme a déjà été enregistré."));
    return arrivals.find(id).orElseThrow();
  }
}
