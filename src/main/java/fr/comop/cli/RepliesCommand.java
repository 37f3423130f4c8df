package fr.comop.cli;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
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
  private static final int WIDEST = 60;

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
      out().println(json ? json(replies) : text(replies));
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

  private static String text(List<Reply> replies) {
    if (replies.isEmpty()) {
      return "Aucune réponse n’attend.";
    }
    Columns table =
        new Columns(WIDEST, "Réf.", "Reçue", "De", "Documents dus", "Sujet", "Début", "Traitée");
    replies.forEach(
        one ->
            table.add(
                one.reference(),
                FrenchInstant.brief(one.receivedAt()),
                one.beneficiary(),
                String.join(", ", one.forms()) + ", échéance " + one.year(),
                one.label().french(),
                one.quote(),
                one.doneAt() == null
                    ? ""
                    : FrenchInstant.brief(one.doneAt()) + " par " + one.doneBy()));
    return table.toString();
  }

  private static String json(List<Reply> replies) throws IOException {
    return Json.written(
        json -> {
          json.writeStartArray();
          for (Reply one : replies) {
            json.writeStartObject();
            json.writeStringField("reference", one.reference());
            json.writeStringField("arrival", Arrival.NUMBERING.reference(one.arrival()));
            json.writeStringField("received", one.receivedAt().toString());
            json.writeStringField("beneficiary", one.beneficiary());
            json.writeNumberField("year", one.year());
            json.writeArrayFieldStart("forms");
            for (String form : one.forms()) {
              json.writeString(form);
            }
            json.writeEndArray();
            json.writeStringField("label", one.label().name());
            json.writeStringField("quote", one.quote());
            if (one.doneAt() != null) {
              json.writeStringField("doneAt", one.doneAt().toString());
              json.writeStringField("doneBy", one.doneBy());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
