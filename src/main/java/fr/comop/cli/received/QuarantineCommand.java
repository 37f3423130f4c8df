package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.json.QuarantineJson;
import fr.comop.cli.text.QuarantineText;
import fr.comop.convention.Beneficiary;
import fr.comop.desk.Declined;
import fr.comop.desk.Output;
import fr.comop.intake.Quarantine;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.reminder.Holding;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was put aside for staff. */
@Command(
    name = "quarantine",
    description = "Ce qui a été mis de côté : voir, accepter, rejeter.",
    commandListHeading = "%nCommandes :%n")
public final class QuarantineCommand extends CommandGroup {
  public QuarantineCommand(Caller caller) {
    super(caller);
  }

  @Command(name = "list", description = "Liste ce qui attend une décision.")
  int list(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      List<Arrival> waiting = house.intake.quarantine().waiting();
      out().println(json ? QuarantineJson.of(waiting) : QuarantineText.of(waiting));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description =
          "Dit tout d’une arrivée : ce qu’elle contient, qui elle concerne, ce qu’elle retient ; et en"
              + " copie l’original.")
  int show(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--out",
              paramLabel = "FICHIER",
              description =
                  "Où copier l’original (courriel ou fichier) ; un dossier où copier ceux qui sont"
                      + " venus ensemble.")
          @Nullable Path copy,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      Quarantine quarantine = house.intake.quarantine();
      Arrival arrival = quarantine.find(reference);
      List<DroppedFile> files = quarantine.files(arrival);
      Quarantine.Contents contents = quarantine.contents(arrival);
      List<Holding.Held> held = house.reminder.holding().by(arrival);
      out()
          .println(
              json
                  ? QuarantineJson.of(arrival, contents, held)
                  : QuarantineText.of(arrival, files, contents, held));
      if (copy != null) {
        copied(house, arrival, files, copy);
      }
      return Exit.DONE;
    }
  }

  /** Files that came together go into a directory, each after its number. */
  private void copied(House house, Arrival arrival, List<DroppedFile> files, Path copy)
      throws IOException {
    if (Files.exists(copy)) {
      throw new Declined("Il y a déjà un fichier ici : " + copy);
    }
    Output.parents(copy);
    if (files.size() < 2) {
      Output.to(copy, () -> Files.copy(house.store.archive.path(arrival.sha256()), copy));
      out().println("Original copié\u00a0: " + copy);
      return;
    }
    Output.to(copy, () -> Files.createDirectory(copy));
    for (DroppedFile file : files) {
      Path one = copy.resolve("%03d %s".formatted(file.ordinal(), file.name()));
      Output.to(one, () -> Files.copy(house.store.archive.path(file.sha256()), one));
    }
    out().println("Originaux copiés dans le dossier\u00a0: " + copy);
  }

  @Command(
      name = "accept",
      description =
          "Libère une arrivée : elle est lue et répondue, à sa date de réception d’origine ; qui l’a"
              + " envoyée apprend qu’elle compte.")
  int accept(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--beneficiary",
              required = true,
              paramLabel = "ID",
              description = "De qui elle est.")
          String beneficiary)
      throws IOException {
    try (House house = caller.house()) {
      Beneficiary whose = caller.names(house.configuration).beneficiary(beneficiary);
      house.intake.quarantine().accept(reference, whose, caller.who(house.configuration));
      out().println(reference + " est libérée\u00a0; le service la traite à son prochain passage.");
      return Exit.DONE;
    }
  }

  @Command(
      name = "reject",
      description =
          "Écarte une arrivée ; l’original reste conservé, et qui l’a envoyée en reçoit le motif.")
  int reject(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi, tel que ce sera écrit à qui l’a envoyée.")
          String reason)
      throws IOException {
    try (House house = caller.house()) {
      house.intake.quarantine().reject(reference, reason, caller.who(house.configuration));
      out().println(reference + " est écartée.");
      return Exit.DONE;
    }
  }
}
