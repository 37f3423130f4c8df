package fr.comop.cli.campaign;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.json.RepliesJson;
import fr.comop.cli.text.RepliesText;
import fr.comop.reminder.Reply;
import fr.comop.reminder.TimeAnswers;
import fr.comop.wiring.House;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What beneficiaries write, until a person has dealt with it. */
@Command(
    name = "replies",
    description =
        "Ce que les structures écrivent et qui attend une personne : voir, marquer traité, rattacher à"
            + " une page de la synthèse, refuser un délai demandé.",
    commandListHeading = "%nCommandes :%n")
public final class RepliesCommand extends CommandGroup {
  public RepliesCommand(Caller caller) {
    super(caller);
  }

  @Command(name = "list", description = "Liste les messages qui attendent.")
  int list(
      @Option(names = "--all", description = "Celles qui sont traitées aussi.") boolean all,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      List<Reply> replies =
          all ? house.requests.replyDesk().all() : house.requests.replyDesk().waiting();
      out()
          .println(
              json
                  ? RepliesJson.of(replies)
                  : RepliesText.of(replies, house.configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(name = "done", description = "Marque un message comme traité ; rien n’est envoyé.")
  int done(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple R-0012.") String reference)
      throws IOException {
    try (House house = caller.house()) {
      house.requests.replyDesk().done(reference, caller.who(house.configuration));
      out().println(reference + " est marquée comme traitée.");
      return Exit.DONE;
    }
  }

  @Command(
      name = "comment",
      description =
          "Dit qu’un message porte les observations d’une structure sur sa page d’une année : elles"
              + " y figurent alors.")
  int comment(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple R-0012.") String reference,
      @Option(
              names = "--year",
              required = true,
              paramLabel = "N",
              description = "L’année de la page (celle de l’échéance).")
          int year)
      throws IOException {
    try (House house = caller.house()) {
      Reply reply = house.requests.replyDesk().known(reference);
      house
          .summary
          .ownPages()
          .link(
              reply.id(), reply.reference(), reply.source(), year, caller.who(house.configuration));
      out().println(reply.reference() + " figure sur la page " + year + " de la structure.");
      return Exit.DONE;
    }
  }

  @Command(
      name = "refuse",
      description =
          "Refuse un délai demandé ; qui l’a demandé reçoit la raison, et la date qui reste.")
  int refuse(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple R-0012.") String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "RAISON",
              description = "La raison, telle qu’elle sera écrite à la structure.")
          String reason)
      throws IOException {
    try (House house = caller.house()) {
      TimeAnswers.Told told =
          house.requests.replyDesk().refuse(reference, reason, caller.who(house.configuration));
      out().println("Délai refusé ; il en est écrit à " + String.join(", ", told.to()) + ".");
      return Exit.DONE;
    }
  }
}
