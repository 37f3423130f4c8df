package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.json.ExhibitsJson;
import fr.comop.cli.text.ExhibitsText;
import fr.comop.config.Configuration;
import fr.comop.french.French;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.wiring.House;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was received in another form than a workbook with answers, and waits for a person. */
@Command(
    name = "examine",
    description =
        "Ce qui a été reçu sous une autre forme que le classeur : le voir, le retenir, l’écarter.",
    commandListHeading = "%nCommandes :%n")
public final class ExamineCommand extends CommandGroup {
  public ExamineCommand(Caller caller) {
    super(caller);
  }

  @Command(name = "list", description = "Liste ce qui attend d’être examiné.")
  int list(
      @Option(names = "--all", description = "Ce qui est examiné aussi.") boolean all,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.looking(configuration)) {
      List<Exhibit> exhibits =
          all ? house.staff.examining().all() : house.staff.examining().waiting();
      out()
          .println(
              json
                  ? ExhibitsJson.of(exhibits)
                  : ExhibitsText.of(exhibits, configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "accept",
      description =
          "Retient la pièce comme le document présenté, à la date où elle a été reçue ; la structure"
              + " en est informée.")
  int accept(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple P-0012.") String reference,
      @Option(
              names = "--form",
              paramLabel = "FORMULAIRE",
              description = "Ce qu’elle est, quand elle peut être plusieurs documents.")
          @Nullable List<String> forms,
      @Option(
              names = "--complete",
              description = "Le service la tient pour complète (sinon : présentée).")
          boolean complete,
      @Option(
              names = "--signed",
              description =
                  "C’est l’exemplaire signé d’un document déjà complet : elle y est jointe.")
          boolean signed)
      throws IOException {
    try (House house = caller.house()) {
      if (signed) {
        String joined =
            house
                .staff
                .examining()
                .signed(
                    reference, forms == null ? List.of() : forms, caller.who(house.configuration));
        out().println(French.typeset("Jointe comme exemplaire signé : " + joined + "."));
        return Exit.DONE;
      }
      List<String> references =
          house
              .staff
              .examining()
              .accept(
                  reference,
                  forms == null ? List.of() : forms,
                  complete,
                  caller.who(house.configuration));
      out().println("Retenu : " + String.join(", ", references) + ".");
      return Exit.DONE;
    }
  }

  @Command(
      name = "decline",
      description =
          "Dit que la pièce n’est pas le document attendu ; la structure reçoit la raison.")
  int decline(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple P-0012.") String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "RAISON",
              description = "La raison, telle qu’elle sera écrite à la structure.")
          String reason)
      throws IOException {
    try (House house = caller.house()) {
      house.staff.examining().decline(reference, reason, caller.who(house.configuration));
      out().println(reference + " est écartée ; la structure en est informée.");
      return Exit.DONE;
    }
  }
}
