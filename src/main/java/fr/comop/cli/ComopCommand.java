package fr.comop.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name alone: says which commands there are. */
@Command(
    name = "comop",
    versionProvider = Version.class,
    description = "Relie classeurs et courriels pour les conventions COMOP de la Région.",
    optionListHeading = "%nOptions :%n",
    commandListHeading = "%nCommandes :%n",
    footer = {
      "",
      "Codes de retour : 0 fait ; 1 et 2 selon la commande ; 64 mauvais usage ; 70 panne ; "
          + "78 configuration erronée. « comop COMMANDE --help » dit tout d’une commande."
    })
final class ComopCommand implements Runnable {

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "DOSSIER",
      description = "Dossier de configuration (par défaut : config, ou $COMOP_HOME/config).")
  @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      scope = ScopeType.INHERIT,
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Affiche la version.")
  boolean version;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
