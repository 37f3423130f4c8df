package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.Version;
import fr.comop.cli.json.KeepingJson;
import fr.comop.cli.text.KeepingText;
import fr.comop.cli.text.Progress;
import fr.comop.config.Configuration;
import fr.comop.keeping.BackingUp;
import fr.comop.keeping.BackupFile;
import fr.comop.wiring.House;
import fr.comop.wiring.KeepingRoom;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a backup, or looks whether one is whole. */
@Command(
    name = "backup",
    description = {
      "Sauvegarde la base, l’archive et la configuration dans un fichier, pendant que le service"
          + " tourne ou non. Les mots de passe n’y sont pas.",
      "Pour la remettre en place : « comop restore »."
    },
    footer = {
      "",
      "Codes de retour : 0 fait, ou intacte ; 1 sauvegarde faite mais des originaux manquaient à "
          + "l’archive, ou, avec --verify, sauvegarde abîmée ; 64 le fichier existe déjà, ou n’est pas une "
          + "sauvegarde."
    })
public final class BackupCommand implements Callable<Integer> {
  private final Caller caller;

  @Parameters(paramLabel = "FICHIER", description = "La sauvegarde, un fichier zip.")
  Path file = Path.of("");

  @Option(
      names = "--verify",
      description = "Relit une sauvegarde déjà faite et dit si elle est intacte.")
  boolean verify;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  public BackupCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    return verify ? verified() : taken();
  }

  private int taken() throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.opened(configuration)) {
      BackingUp backingUp = KeepingRoom.backingUp(house, caller.variables(), Version.told());
      Progress progress =
          new Progress(caller.clock(), spec.commandLine().getErr(), backingUp.contents());
      BackingUp.Taken taken = backingUp.take(file, caller.operator(configuration), progress::one);
      out().println(json ? KeepingJson.of(taken) : KeepingText.of(taken));
      return taken.facts().missing().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private int verified() throws IOException {
    try (BackupFile backup = BackupFile.open(file)) {
      Progress progress =
          new Progress(caller.clock(), spec.commandLine().getErr(), backup.entries());
      List<String> flaws = backup.flaws(progress::one);
      out()
          .println(
              json ? KeepingJson.of(backup.facts(), flaws) : KeepingText.of(backup.facts(), flaws));
      return flaws.isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
