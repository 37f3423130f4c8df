package fr.comop.app;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Severity;
import fr.comop.intake.Assessor;
import fr.comop.intake.Attachment;
import fr.comop.intake.FileKind;
import fr.comop.intake.Opened;
import fr.comop.intake.Opener;
import fr.comop.workbook.Claim;
import fr.comop.workbook.Layout;
import fr.comop.workbook.Locator;
import fr.comop.workbook.Workbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks one workbook, and stores nothing. */
@Command(
    name = "read",
    description = "Lit et contrôle un classeur, sans rien enregistrer.",
    footer = {
      "",
      "Codes de retour : 0 complet (avec ou sans remarques) ; 1 à compléter ; 2 illisible ;",
      "64 mauvais usage."
    })
final class ReadCommand implements Callable<Integer> {
  private static final Sha256 NOT_ARCHIVED = new Sha256("0".repeat(64));

  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FICHIER", description = "Le classeur.")
  Path file = Path.of("");

  @Option(names = "--beneficiary", paramLabel = "ID", description = "De qui il devrait être.")
  @Nullable String beneficiary;

  @Option(
      names = "--form",
      paramLabel = "FORMULAIRE",
      description = "bilan ou programme (par défaut : ce que disent ses marques).")
  @Nullable String form;

  @Option(
      names = "--year",
      paramLabel = "N",
      description = "Année de l’échéance (par défaut : ce que disent ses marques).")
  @Nullable Integer year;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  ReadCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    if (beneficiary != null) {
      Names.beneficiary(configuration, beneficiary);
    }
    if (!Files.isRegularFile(file)) {
      throw Refused.use("Fichier introuvable : " + file);
    }
    Reading reading = read(configuration);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? ReadingJson.of(reading) + "\n" : ReadingText.of(file, reading));
    out.flush();
    return reading.exitCode();
  }

  private Reading read(Configuration configuration) throws IOException {
    Attachment attachment =
        new Attachment(String.valueOf(file.getFileName()), NOT_ARCHIVED, Files.size(file));
    Locator locator = new Locator(configuration.forms().values());
    Opened opened = new Opener(locator).open(attachment, file);
    Workbook workbook = opened.workbook();
    Form which = form == null ? opened.form() : Names.form(configuration, form);
    if (workbook == null || which == null) {
      boolean foreign = opened.kind() == FileKind.WORKBOOK && opened.why() == null;
      return new Reading("", workbook, null, null, foreign ? null : opened.why());
    }
    Layout layout = locator.layout(workbook, which);
    LocalDate today = LocalDate.ofInstant(environment.clock().instant(), Deliverable.ZONE);
    Claim claim = workbook.claim();
    int counted =
        year != null
            ? year
            : claim
                .year()
                .or(() -> layout.year(which))
                .orElseGet(() -> configuration.convention().campaign(today));
    Assessor.Assessment assessment =
        new Assessor(configuration.convention()).assess(workbook, which, layout, counted, today);
    List<Finding> findings = new ArrayList<>(assessment.findings());
    String whose = beneficiary == null ? claim.beneficiary().orElse("") : beneficiary;
    claim
        .beneficiary()
        .filter(marked -> !marked.equals(whose))
        .ifPresent(marked -> findings.add(0, notTheirs(marked, whose)));
    return new Reading(
        whose,
        workbook,
        which,
        new Assessor.Assessment(counted, assessment.filled(), List.copyOf(findings)),
        null);
  }

  private static Finding notTheirs(String marked, String whose) {
    return new Finding(
        Severity.ERROR,
        "beneficiary",
        null,
        null,
        List.of(),
        "le classeur de " + marked,
        "le classeur de " + whose,
        "Reçu ainsi, il serait mis en quarantaine : demandez à la structure son propre classeur.");
  }
}
