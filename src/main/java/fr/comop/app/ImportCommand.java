package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Convention;
import fr.comop.form.Form;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Assessor;
import fr.comop.intake.Attachment;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import fr.comop.intake.Opened;
import fr.comop.intake.Outcome;
import fr.comop.intake.Submission;
import fr.comop.workbook.Layout;
import fr.comop.workbook.Workbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in the programme voted with the convention, as the baseline. */
@Command(
    name = "import",
    description =
        "Enregistre le programme triennal voté avec la convention (le classeur « programme » de"
            + " l’année qui précède la première).",
    footer = {
      "",
      "Codes de retour : 0 enregistré ; 1 à compléter (rien n’est enregistré) ; 2 illisible ;",
      "64 mauvais usage."
    })
final class ImportCommand implements Callable<Integer> {
  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FICHIER", description = "Le classeur du programme triennal.")
  Path file = Path.of("");

  @Option(
      names = "--beneficiary",
      paramLabel = "ID",
      description = "De qui il est (par défaut : ce que disent ses marques).")
  @Nullable String beneficiary;

  ImportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    if (!Files.isRegularFile(file)) {
      throw Refused.use("Fichier introuvable : " + file);
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      return wiring.ledger.durably(() -> imported(wiring));
    }
  }

  private int imported(Wiring wiring) {
    Convention convention = wiring.configuration.convention();
    Form form = wiring.configuration.form(convention.baseline().form());
    PrintWriter out = spec.commandLine().getOut();
    try {
      var sha256 = wiring.archive.keep(file);
      Attachment attachment =
          new Attachment(String.valueOf(file.getFileName()), sha256, Files.size(file));
      Opened opened = wiring.opener.open(attachment, file);
      Workbook workbook = opened.workbook();
      Layout layout = opened.layout();
      if (workbook == null || layout == null || !form.equals(opened.form())) {
        out.print(ReadingText.of(file, new Reading("", workbook, null, null, opened.why())));
        out.flush();
        return Exit.UNREADABLE;
      }
      Beneficiary whose = whose(wiring.configuration, workbook);
      Instant now = wiring.clock.instant();
      Assessor.Assessment assessment =
          wiring.assessor.assess(
              workbook,
              form,
              layout,
              convention.baseline().year(),
              now.atZone(fr.comop.convention.Deliverable.ZONE).toLocalDate());
      Reading reading = new Reading(whose.id(), workbook, form, assessment, null);
      out.print(ReadingText.of(file, reading));
      out.flush();
      if (!Outcome.of(assessment.findings()).complete()) {
        return Exit.INCOMPLETE;
      }
      Arrival arrival = arrival(wiring, attachment, now);
      Submission submission =
          wiring.filing.store(arrival, whose, attachment, 1, workbook, assessment);
      wiring.audit.record(
          environment.who(), "IMPORT", submission.reference(), "Programme triennal enregistré.");
      out.println("Enregistré sous la référence " + submission.reference() + ".");
      return Exit.DONE;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Beneficiary whose(Configuration configuration, Workbook workbook) {
    String marked = workbook.claim().beneficiary().orElse("");
    if (beneficiary != null && !marked.isEmpty() && !marked.equals(beneficiary)) {
      throw Refused.use(
          "Ce classeur est celui de « " + marked + " », pas de « " + beneficiary + " ».");
    }
    return Names.beneficiary(configuration, beneficiary == null ? marked : beneficiary);
  }

  private static Arrival arrival(Wiring wiring, Attachment file, Instant now) {
    Delivery delivery =
        new Delivery(
            Channel.IMPORT,
            file.sha256().hex(),
            now,
            null,
            file.name(),
            java.io.InputStream::nullInputStream);
    long id =
        wiring
            .arrivals
            .enter(delivery, file.sha256(), file.size(), now)
            .orElseThrow(() -> Refused.use("Ce programme a déjà été enregistré."));
    wiring.arrivals.decide(id, ArrivalState.DONE, "Programme triennal.", now);
    return wiring.arrivals.find(id).orElseThrow();
  }
}
