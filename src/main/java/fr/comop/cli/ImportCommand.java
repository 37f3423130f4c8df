package fr.comop.cli;

import fr.comop.cli.text.ReadingText;
import fr.comop.config.Configuration;
import fr.comop.desk.Declined;
import fr.comop.intake.Baseline;
import fr.comop.intake.assessment.FilledSubmission;
import fr.comop.wiring.House;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      "Codes de retour : 0 enregistré ; 1 à compléter (rien n’est enregistré) ; 2 illisible ; "
          + "64 mauvais usage."
    })
final class ImportCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FICHIER", description = "Le classeur du programme triennal.")
  Path file = Path.of("");

  @Option(
      names = "--beneficiary",
      paramLabel = "ID",
      description = "De qui il est (par défaut : ce que disent ses marques).")
  @Nullable String beneficiary;

  ImportCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    if (!Files.isRegularFile(file)) {
      throw new Declined("Fichier introuvable : " + file);
    }
    try (House house = caller.house(configuration)) {
      Baseline.Imported imported =
          house.assessment.baseline().take(file, beneficiary, caller.who(house.configuration));
      PrintWriter out = spec.commandLine().getOut();
      out.print(ReadingText.of(file, imported.reading()));
      FilledSubmission submission = imported.submission();
      if (submission == null) {
        out.flush();
        return Exit.of(imported.reading());
      }
      out.println("Enregistré sous la référence " + submission.reference() + ".");
      return Exit.DONE;
    }
  }
}
