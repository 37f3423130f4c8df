package fr.comop.cli.received;

import fr.comop.cli.About;
import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.json.ArrivalsJson;
import fr.comop.cli.text.ArrivalsText;
import fr.comop.cli.text.QuarantineText;
import fr.comop.config.Configuration;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.Quarantine;
import fr.comop.intake.Register;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.ArrivalState;
import fr.comop.reminder.Holding;
import fr.comop.wiring.House;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that came in, and what became of it. */
@Command(
    name = "arrivals",
    description = "Tout ce qui est arrivé, et ce que c’est devenu.",
    commandListHeading = "%nCommandes :%n")
public final class ArrivalsCommand extends CommandGroup {
  public ArrivalsCommand(Caller caller) {
    super(caller);
  }

  @Command(name = "list", description = "Liste les arrivées, dans l’ordre où elles sont venues.")
  int list(
      @Mixin About about,
      @Option(
              names = "--state",
              paramLabel = "received|done|quarantined|rejected",
              description = "Seulement à lire, traitées, en quarantaine ou écartées.")
          @Nullable ArrivalState state,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Configuration configuration = caller.configuration();
    Register.Asked asked =
        new Register.Asked(about.whose(caller, configuration), about.year(), state, about.since());
    try (House house = caller.looking(configuration)) {
      List<Register.Line> lines = house.asked.register().lines(asked);
      out().println(json ? ArrivalsJson.of(lines) : ArrivalsText.of(lines));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description =
          "Dit tout d’une arrivée : ce qu’elle contient, ce qu’elle est devenue, ce qui en a été"
              + " écrit.")
  int show(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      Quarantine quarantine = house.intake.quarantine();
      Arrival arrival = quarantine.find(reference);
      Quarantine.Contents contents = quarantine.contents(arrival);
      List<Holding.Held> held = house.reminder.holding().by(arrival);
      Register.Line line = house.asked.register().line(arrival);
      List<Outbox.Letter> letters = house.asked.register().letters(arrival);
      out()
          .println(
              json
                  ? ArrivalsJson.of(line, contents, held, letters)
                  : QuarantineText.of(arrival, quarantine.files(arrival), contents, held)
                      + ArrivalsText.below(line, letters));
      return Exit.DONE;
    }
  }
}
