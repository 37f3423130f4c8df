package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets the service take over on data that came out of a backup. */
@Command(
    name = "resume",
    description = {
      "Dit oui, une fois, à ce que le service reprenne sur des données restaurées d’une sauvegarde"
          + " : montre ce qu’il ferait, et note votre nom.",
      "L’original doit être arrêté. Les courriels qui attendaient quand la sauvegarde a été faite"
          + " restent, comme peut-être partis."
    },
    footer = {"", "Codes de retour : 0 fait ; 64 rien n’attendait d’accord."})
public final class ResumeCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  public ResumeCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    new Resuming(caller, caller.configuration(), spec.commandLine().getOut()).confirm();
    return Exit.DONE;
  }
}
