package fr.comop.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "Codes de retour : 0 fait ; 1 et 2 selon la commande ; 64 mauvais usage ; 70 panne ;",
      "78 configuration erronée. « comop COMMANDE --help » dit tout d’une commande."
    })
final class ComopCommand implements Runnable {
  @Mixin Common common = new Common();

  @CommandLine.Option(
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
