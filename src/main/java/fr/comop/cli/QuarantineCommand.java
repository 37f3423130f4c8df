package fr.comop.cli;

import fr.comop.convention.Beneficiary;
import fr.comop.desk.Output;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.DroppedFile;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was put aside for staff. */
@Command(
    name = "quarantine",
    description = "Ce qui a été mis de côté : voir, accepter, rejeter.",
    commandListHeading = "%nCommandes :%n")
final class QuarantineCommand implements Runnable {
  private static final int WIDEST = 60;

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  QuarantineCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Liste ce qui attend une décision.")
  int list(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.house()) {
      List<Arrival> waiting = house.intake.quarantine().waiting();
      out().println(json ? json(waiting) : text(waiting));
      return Exit.DONE;
    }
  }

  @Command(name = "show", description = "Dit tout d’une arrivée, et en copie l’original.")
  int show(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--out",
              paramLabel = "FICHIER",
              description =
                  "Où copier l’original (courriel ou fichier) ; un dossier où copier ceux qui sont"
                      + " venus ensemble.")
          @Nullable Path copy)
      throws IOException {
    try (House house = caller.house()) {
      Arrival arrival = house.intake.quarantine().find(reference);
      out().println(arrival.reference() + " – " + arrival.state().french());
      out().println("Reçu le " + FrenchInstant.of(arrival.receivedAt()));
      out().println("De : " + from(arrival));
      out().println("Objet : " + subject(arrival));
      out().println("Motif : " + (arrival.reason() == null ? "" : arrival.reason()));
      List<DroppedFile> files = house.intake.quarantine().files(arrival);
      if (files.size() < 2) {
        out().println("Empreinte SHA-256 : " + arrival.sha256().hex());
      } else {
        out().println("Fichiers : " + files.size());
        files.forEach(file -> out().println("  " + file.sha256().hex() + "  " + file.name()));
      }
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
      throw CommandFailed.use("Il y a déjà un fichier ici : " + copy);
    }
    Output.parents(copy);
    if (files.size() < 2) {
      Output.to(copy, () -> Files.copy(house.store.archive.path(arrival.sha256()), copy));
      out().println("Original copié : " + copy);
      return;
    }
    Output.to(copy, () -> Files.createDirectory(copy));
    for (DroppedFile file : files) {
      Path one = copy.resolve("%03d %s".formatted(file.ordinal(), file.name()));
      Output.to(one, () -> Files.copy(house.store.archive.path(file.sha256()), one));
    }
    out().println("Originaux copiés dans le dossier : " + copy);
  }

  @Command(
      name = "accept",
      description =
          "Libère une arrivée : elle est lue et répondue, à sa date de réception d’origine.")
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
      out().println(reference + " est libérée ; le service la traite à son prochain passage.");
      return Exit.DONE;
    }
  }

  @Command(name = "reject", description = "Écarte une arrivée ; l’original reste conservé.")
  int reject(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au journal d’audit.")
          String reason)
      throws IOException {
    try (House house = caller.house()) {
      house.intake.quarantine().reject(reference, reason, caller.who(house.configuration));
      out().println(reference + " est écartée.");
      return Exit.DONE;
    }
  }

  private static String text(List<Arrival> waiting) {
    if (waiting.isEmpty()) {
      return "Rien n’est en quarantaine.";
    }
    Columns table = new Columns(WIDEST, "Référence", "Reçu", "De", "Objet", "Motif");
    waiting.forEach(
        one ->
            table.add(
                one.reference(),
                FrenchInstant.brief(one.receivedAt()),
                from(one),
                subject(one),
                one.reason() == null ? "" : one.reason()));
    return table.toString();
  }

  private static String json(List<Arrival> waiting) throws IOException {
    return Json.written(
        json -> {
          json.writeStartArray();
          for (Arrival arrival : waiting) {
            json.writeStartObject();
            json.writeStringField("reference", arrival.reference());
            json.writeStringField("received", arrival.receivedAt().toString());
            json.writeStringField("channel", arrival.channel().name());
            json.writeStringField("from", from(arrival));
            json.writeStringField("subject", subject(arrival));
            json.writeStringField("reason", arrival.reason() == null ? "" : arrival.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  static String from(Arrival arrival) {
    if (arrival.folder() != null) {
      return "dossier " + arrival.folder();
    }
    if (arrival.channel() == Channel.IMPORT) {
      return "le service";
    }
    return arrival.sender() == null ? "(inconnu)" : arrival.sender();
  }

  static String subject(Arrival arrival) {
    if (arrival.name() != null) {
      return arrival.name();
    }
    return arrival.subject() == null ? "" : arrival.subject();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
