package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.intake.Submission;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
      BaselineImport.Imported imported =
          new BaselineImport(wiring, environment.who(), wiring.clock.instant())
              .imported(file, beneficiary);
      PrintWriter out = spec.commandLine().getOut();
      out.print(ReadingText.of(file, imported.reading()));
      Submission submission = imported.submission();
      if (submission == null) {
        out.flush();
        return imported.reading().exitCode();
      }
      out.println("Enregistré sous la référence " + submission.reference() + ".");
      return Exit.DONE;
    }
  }
}
