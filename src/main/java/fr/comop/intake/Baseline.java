package fr.comop.intake;

import fr.comop.archive.Archive;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.desk.Declined;
import fr.comop.desk.Desk;
import fr.comop.desk.Names;
import fr.comop.form.Form;
import fr.comop.workbook.Layout;
import fr.comop.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the programme voted with the convention (art. 2 and 4.3), unless it has errors: what the
 * first report is compared with.
 */
public final class Baseline {
  private final Desk desk;
  private final Names names;
  private final Archive archive;
  private final Arrivals arrivals;
  private final Opener opener;
  private final Assessor assessor;
  private final Filing filing;

  public Baseline(
      Desk desk,
      Names names,
      Archive archive,
      Arrivals arrivals,
      Opener opener,
      Assessor assessor,
      Filing filing) {
    this.desk = desk;
    this.names = names;
    this.archive = archive;
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
  public record Imported(Reading reading, @Nullable Submission submission) {}

  /**
   * Reads a file, and stores it where nothing is to be mended; on return it is on disk.
   *
   * @param beneficiary whose it is; null when its marks say so
   * @param who gives it
   * @throws Declined when it is somebody else's, or stored already
   */
  public Imported take(Path file, @Nullable String beneficiary, String who) {
    return desk.decide(() -> taken(file, beneficiary, who));
  }

  private Imported taken(Path file, @Nullable String beneficiary, String who) {
    Convention convention = names.convention();
    Form form = names.form(convention.baseline().form());
    try {
      Attachment attachment =
          new Attachment(String.valueOf(file.getFileName()), archive.keep(file), Files.size(file));
      Opened opened = opener.open(attachment, file);
      Workbook workbook = opened.workbook();
      Layout layout = opened.layout();
      if (workbook == null || layout == null || !form.equals(opened.form())) {
        return new Imported(Reading.unreadable(workbook, why(opened, form)), null);
      }
      Beneficiary whose = whose(workbook, beneficiary);
      Assessor.Assessment assessment =
          assessor.assess(
              workbook, form, layout, whose, convention.baseline().year(), desk.today());
      Reading reading = new Reading(whose.id(), workbook, form, assessment, null, null);
      return Outcome.of(assessment.findings()).complete()
          ? new Imported(reading, stored(whose, attachment, workbook, assessment, who))
          : new Imported(reading, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading.Why why(Opened opened, Form wanted) {
    Form found = opened.form();
    return found == null
        ? Reading.Why.of(opened)
        : new Reading.Why(
            "OTHER_FORM",
            "Ce classeur est un autre formulaire (« "
                + found.id()
                + " ») : c’est le formulaire « "
                + wanted.id()
                + " » qui est attendu ici.");
  }

  private Beneficiary whose(Workbook workbook, @Nullable String beneficiary) {
    String marked = workbook.claim().beneficiary().orElse("");
    if (beneficiary != null && !marked.isEmpty() && !marked.equals(beneficiary)) {
      throw new Declined(
          "Ce classeur est celui de « " + marked + " », pas de « " + beneficiary + " ».");
    }
    return names.beneficiary(beneficiary == null ? marked : beneficiary);
  }

  private Submission stored(
      Beneficiary whose,
      Attachment file,
      Workbook workbook,
      Assessor.Assessment assessment,
      String who) {
    Arrival arrival = arrival(file);
    Submission submission = filing.store(arrival, whose, file, 1, workbook, assessment);
    arrivals.decide(
        arrival.id(),
        ArrivalState.DONE,
        submission.reference() + " : programme triennal, enregistré",
        desk.now());
    desk.note(who, "IMPORT", submission.reference(), "Programme triennal enregistré.");
    return submission;
  }

  private Arrival arrival(Attachment file) {
    Instant now = desk.now();
    Delivery delivery =
        new Delivery(
            Channel.IMPORT,
            file.sha256().hex(),
            now,
            null,
            file.name(),
            InputStream::nullInputStream);
    long id =
        arrivals
            .enter(delivery, file.sha256(), file.size(), now)
            .orElseThrow(() -> new Declined("Ce programme a déjà été enregistré."));
    return arrivals.find(id).orElseThrow();
  }
}
