package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalJournal;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Assessor;
import fr.comop.intake.Attachment;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import fr.comop.intake.Opened;
import fr.comop.intake.Outcome;
import fr.comop.intake.Submission;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in the programme voted with the convention, unless it has errors. */
final class BaselineImport {
  private final Wiring wiring;
  private final String who;
  private final Instant received;

  /**
   * An import.
   *
   * @param who gives it, for the audit trail
   * @param received when it was first given
   */
  BaselineImport(Wiring wiring, String who, Instant received) {
    this.wiring = wiring;
    this.who = who;
    this.received = received;
  }

  /**
   * What became of a file.
   *
   * @param submission null when nothing was stored
   */
  record Imported(Reading reading, @Nullable Submission submission) {}

  /**
   * Reads a file, and stores it where nothing is to be mended; on return it is on disk.
   *
   * @param beneficiary whose it is; null when its marks say so
   * @throws Refused when it is somebody else's, or stored already
   */
  Imported imported(Path file, @Nullable String beneficiary) {
    return imported(file, String.valueOf(file.getFileName()), beneficiary);
  }

  /** The same for a file that had another name. */
  Imported imported(Path file, String name, @Nullable String beneficiary) {
    return wiring.ledger.durably(() -> inTransaction(file, name, beneficiary));
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

  private Imported inTransaction(Path file, String name, @Nullable String beneficiary) {
    Convention convention = wiring.configuration.convention();
    Form form = wiring.configuration.form(convention.baseline().form());
    try {
      var sha256 = wiring.archive.keep(file);
      Attachment attachment = new Attachment(name, sha256, Files.size(file));
      Opened opened = wiring.opener.open(attachment, file);
      Workbook workbook = opened.workbook();
      Layout layout = opened.layout();
      if (workbook == null || layout == null || !form.equals(opened.form())) {
        return new Imported(Reading.unreadable(workbook, why(opened, form)), null);
      }
      Beneficiary whose = whose(wiring.configuration, workbook, beneficiary);
      Assessor.Assessment assessment =
          wiring.assessor.assess(
              workbook,
              form,
              layout,
              whose,
              convention.baseline().year(),
              received.atZone(Deliverable.ZONE).toLocalDate());
      Reading reading = new Reading(whose.id(), workbook, form, assessment, null, null);
      return Outcome.of(assessment.findings()).complete()
          ? new Imported(reading, stored(whose, attachment, workbook, assessment))
          : new Imported(reading, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Submission stored(
      Beneficiary whose, Attachment attachment, Workbook workbook, Assessor.Assessment assessment)
      throws IOException {
    Arrival arrival = arrival(attachment, whose);
    Submission submission =
        wiring.filing.store(arrival, whose, attachment, 1, workbook, assessment);
    wiring.arrivals.decide(
        arrival.id(),
        ArrivalState.DONE,
        submission.reference() + " : programme triennal, enregistré",
        wiring.clock.instant());
    wiring.audit.record(who, "IMPORT", submission.reference(), "Programme triennal enregistré.");
    return submission;
  }

  private static Beneficiary whose(
      Configuration configuration, Workbook workbook, @Nullable String beneficiary) {
    String marked = workbook.claim().beneficiary().orElse("");
    if (beneficiary != null && !marked.isEmpty() && !marked.equals(beneficiary)) {
      throw Refused.use(
          "Ce classeur est celui de « " + marked + " », pas de « " + beneficiary + " ».");
    }
    return Names.beneficiary(configuration, beneficiary == null ? marked : beneficiary);
  }

  private Arrival arrival(Attachment file, Beneficiary whose) throws IOException {
    Delivery delivery =
        new Delivery(
            Channel.IMPORT,
            file.sha256().hex(),
            received,
            null,
            file.name(),
            InputStream::nullInputStream);
    wiring.journal.write(
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
                false)));
    long id =
        wiring
            .arrivals
            .enter(delivery, file.sha256(), file.size(), wiring.clock.instant())
            .orElseThrow(() -> Refused.use("Ce programme a déjà été enregistré."));
    return wiring.arrivals.find(id).orElseThrow();
  }
}
