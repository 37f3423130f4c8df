package fr.comop.app;

import fr.comop.archive.Sha256;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.form.Finding;
import fr.comop.form.Form;
import fr.comop.form.Severity;
import fr.comop.intake.Assessor;
import fr.comop.intake.Attachment;
import fr.comop.intake.ConventionOnly;
import fr.comop.intake.Filed;
import fr.comop.intake.MarkedCopy;
import fr.comop.intake.Opened;
import fr.comop.intake.Opener;
import fr.comop.workbook.find.Layout;
import fr.comop.workbook.find.Locator;
import fr.comop.workbook.grid.UnreadableWorkbook;
import fr.comop.workbook.grid.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    description =
        "Lit et contrôle un classeur, sans rien enregistrer. S’il y a une base, dit aussi s’il est"
            + " déjà arrivé et quelle version ce serait, et le compare aux autres documents.",
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
      description =
          "Année de l’échéance (par défaut : ce que disent ses marques ; s’il y a une base, l’année"
              + " pour laquelle il compterait s’il arrivait maintenant).")
  @Nullable Integer year;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  @Option(
      names = "--marked",
      paramLabel = "COPIE",
      description = "Écrit aussi la copie annotée, comme l’expéditeur la recevrait.")
  @Nullable Path marked;

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
    mark(reading);
    return reading.exitCode();
  }

  private void mark(Reading reading) throws IOException {
    Assessor.Assessment assessment = reading.assessment();
    if (marked == null || assessment == null || assessment.findings().isEmpty()) {
      return;
    }
    String title = assessment.filled().years().in(assessment.filled().form().title());
    Output.parents(marked);
    try {
      MarkedCopy.write(file, marked, MarkedCopy.toMend(title, "", assessment.findings()));
    } catch (FileSystemException e) {
      throw Output.refused(marked, e);
    } catch (UnreadableWorkbook e) {
      throw new Refused(
          Exit.BREAKDOWN, "La copie annotée n’a pas pu être faite : " + e.getMessage());
    }
  }

  private Reading read(Configuration configuration) throws IOException {
    Attachment attachment =
        new Attachment(String.valueOf(file.getFileName()), NOT_ARCHIVED, Files.size(file));
    Locator locator = new Locator(configuration.forms().values());
    Opened opened = new Opener(locator).open(attachment, file);
    Workbook workbook = opened.workbook();
    Form which = form == null ? opened.form() : Names.form(configuration, form);
    if (workbook == null || which == null) {
      return Reading.unreadable(workbook, Reading.Why.of(opened));
    }
    Layout layout = locator.layout(workbook, which);
    String whose = beneficiary == null ? workbook.claim().beneficiary().orElse("") : beneficiary;
    Optional<Beneficiary> known = configuration.convention().beneficiary(whose);
    if (known.isEmpty() || !Environment.hasStore(configuration)) {
      return alone(configuration, workbook, which, layout, whose, known.orElse(null));
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      Sha256 content = content();
      return wiring.ledger.inTransaction(
          () -> beside(wiring, content, workbook, which, layout, known.get()));
    }
  }

  private Sha256 content() throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return Sha256.of(bytes);
    }
  }

  /** What the file says by itself. */
  private Reading alone(
      Configuration configuration,
      Workbook workbook,
      Form which,
      Layout layout,
      String whose,
      @Nullable Beneficiary known) {
    Assessor assessor = new Assessor(configuration.convention(), new ConventionOnly());
    int counted =
        year != null
            ? year
            : workbook
                .claim()
                .year()
                .or(() -> layout.year(which))
                .orElseGet(() -> configuration.convention().campaign(environment.today()));
    return reading(
        workbook,
        which,
        whose,
        assessor.assess(workbook, which, layout, known, counted, environment.today()),
        null);
  }

  /** What it says beside what is stored, as if it came now. */
  private Reading beside(
      Wiring wiring,
      Sha256 content,
      Workbook workbook,
      Form which,
      Layout layout,
      Beneficiary whose) {
    Filed earlier = wiring.submissions.sameContent(whose.id(), content).orElse(null);
    Optional<Integer> told =
        Optional.ofNullable(year)
            .or(() -> Optional.ofNullable(earlier).map(Filed::year))
            .or(() -> workbook.claim().year().filter(one -> isBaseline(wiring, which, one)));
    Assessor.Assessment assessment =
        told.map(
                one ->
                    wiring.assessor.assess(
                        workbook, which, layout, whose, one, environment.today()))
            .orElseGet(
                () ->
                    wiring.assessor.assess(
                        workbook,
                        which,
                        layout,
                        whose,
                        environment.clock().instant(),
                        one -> wiring.owing.owes(whose, which.id(), one)));
    int versions = wiring.submissions.of(whose.id(), which.id(), assessment.year()).size();
    return reading(
        workbook, which, whose.id(), assessment, new Reading.Stored(earlier, versions + 1));
  }

  private static boolean isBaseline(Wiring wiring, Form form, int year) {
    return wiring.configuration.convention().isBaseline(form.id(), year);
  }

  private static Reading reading(
      Workbook workbook,
      Form which,
      String whose,
      Assessor.Assessment assessment,
      Reading.@Nullable Stored stored) {
    List<Finding> findings = new ArrayList<>(assessment.findings());
    workbook
        .claim()
        .beneficiary()
        .filter(marked -> !marked.equals(whose))
        .ifPresent(marked -> findings.add(0, notTheirs(marked, whose)));
    return new Reading(
        whose,
        workbook,
        which,
        new Assessor.Assessment(
            assessment.year(), assessment.filled(), List.copyOf(findings), assessment.waived()),
        null,
        stored);
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
