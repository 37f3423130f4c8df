package fr.comop.cli;

import fr.comop.cli.json.RepliesJson;
import fr.comop.cli.text.RepliesText;
import fr.comop.reminder.Reply;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replies to reminders that wait for a person. */
@Command(
    name = "replies",
    description = "Les réponses aux relances qui attendent une personne : voir, marquer traitées.",
    commandListHeading = "%nCommandes :%n")
final class RepliesCommand implements Runnable {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  RepliesCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Liste les réponses qui attendent.")
  int list(
      @Option(names = "--all", description = "Celles qui sont traitées aussi.") boolean all,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.house()) {
      List<Reply> replies =
          all ? house.reminder.replyDesk().all() : house.reminder.replyDesk().waiting();
      out().println(json ? RepliesJson.of(replies) : RepliesText.of(replies));
      return Exit.DONE;
    }
  }

  @Command(name = "done", description = "Marque une réponse comme traitée.")
  int done(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple R-0012.") String reference)
      throws IOException {
    try (House house = caller.house()) {
      house.reminder.replyDesk().done(reference, caller.who(house.configuration));
      out().println(reference + " est marquée comme traitée.");
      return Exit.DONE;
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
