package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.KeepingJson;
import fr.comop.cli.text.KeepingText;
import fr.comop.cli.text.Progress;
import fr.comop.config.Configuration;
import fr.comop.keeping.BackupFile;
import fr.comop.keeping.Restoring;
import fr.comop.wiring.KeepingRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(
    name = "restore",
    description = {
      "Remet une sauvegarde en place dans un dossier neuf : configuration, archive, base. Tout est"
          + " vérifié d’abord ; en cas d’échec, rien ne reste.",
      "Les données vont où la configuration sauvegardée les veut (data.dir, COMOP_DATA_DIR), ou dans"
          + " la base vide que désigne store.url."
    },
    footer = {
      "",
      "Codes de retour : 0 fait ; 1 fait, mais le journal d’audit n’est pas intact, ou des originaux "
          + "manquaient déjà ; 64 sauvegarde abîmée, ou dossier déjà occupé."
    })
public final class RestoreCommand implements Callable<Integer> {
  private final Caller caller;

  @Parameters(index = "0", paramLabel = "FICHIER", description = "La sauvegarde.")
  Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DOSSIER",
      description = "Le dossier neuf, à donner ensuite par COMOP_HOME.")
  Path home = Path.of("");

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  public RestoreCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    try (BackupFile backup = BackupFile.open(file)) {
      Progress progress =
          new Progress(caller.clock(), spec.commandLine().getErr(), backup.entries());
      Restoring.Restored restored =
          new Restoring(caller.clock(), caller.routes())
              .restore(backup, home.toAbsolutePath().normalize(), this::place, progress::one);
      spec.commandLine()
          .getOut()
          .println(json ? KeepingJson.of(restored) : KeepingText.of(restored));
      return restored.isWhole() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private Restoring.Place place(Path config) {
    Configuration configuration = caller.configuration(config);
    return KeepingRoom.place(configuration, caller.operator(configuration));
  }
}
