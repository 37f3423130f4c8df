package fr.comop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The registered letters. */
@Command(
    name = "notice",
    description =
        "Les lettres recommandées (convention, art. 10 et 11) : ce qu’elles deviennent une fois"
            + " remises pour envoi.",
    commandListHeading = "%nCommandes :%n")
final class NoticeCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
