package fr.comop.app;

import fr.comop.french.FrenchInstant;
import fr.comop.intake.Arrival;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Channel;
import fr.comop.intake.DroppedFile;
import fr.comop.intake.Envelopes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  QuarantineCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Liste ce qui attend une décision.")
  int list(
      @Mixin Common options,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      List<Arrival> waiting = wiring.ledger.inTransaction(wiring.arrivals::quarantined);
      out().println(json ? json(waiting) : text(waiting));
      return Exit.DONE;
    }
  }

  @Command(name = "show", description = "Dit tout d’une arrivée, et en copie l’original.")
  int show(
      @Mixin Common options,
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
    try (Wiring wiring = environment.wiring(options.config)) {
      Arrival arrival = find(wiring, reference);
      out().println(arrival.reference() + " – " + state(arrival));
      out().println("Reçu le " + FrenchInstant.of(arrival.receivedAt()));
      out().println("De : " + from(arrival));
      out().println("Objet : " + subject(arrival));
      out().println("Motif : " + (arrival.reason() == null ? "" : arrival.reason()));
      List<DroppedFile> files = wiring.dropped.of(arrival);
      if (files.size() < 2) {
        out().println("Empreinte SHA-256 : " + arrival.sha256().hex());
      } else {
        out().println("Fichiers : " + files.size());
        files.forEach(file -> out().println("  " + file.sha256().hex() + "  " + file.name()));
      }
      if (copy != null) {
        copied(wiring, arrival, files, copy);
      }
      return Exit.DONE;
    }
  }

  /** Files that came together go into a directory, each after its number. */
  private void copied(Wiring wiring, Arrival arrival, List<DroppedFile> files, Path copy)
      throws IOException {
    if (Files.exists(copy)) {
      throw Refused.use("Il y a déjà un fichier ici : " + copy);
    }
    Output.parents(copy);
    if (files.size() < 2) {
      Output.to(copy, () -> Files.copy(wiring.archive.path(arrival.sha256()), copy));
      out().println("Original copié : " + copy);
      return;
    }
    Output.to(copy, () -> Files.createDirectory(copy));
    for (DroppedFile file : files) {
      Path one = copy.resolve("%03d %s".formatted(file.ordinal(), file.name()));
      Output.to(one, () -> Files.copy(wiring.archive.path(file.sha256()), one));
    }
    out().println("Originaux copiés dans le dossier : " + copy);
  }

  @Command(
      name = "accept",
      description =
          "Libère une arrivée : elle est lue et répondue, à sa date de réception d’origine.")
  int accept(
      @Mixin Common options,
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--beneficiary",
              required = true,
              paramLabel = "ID",
              description = "De qui elle est.")
          String beneficiary)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      Names.beneficiary(wiring.configuration, beneficiary);
      wiring.ledger.durably(
          () -> {
            Arrival arrival = waiting(wiring, reference);
            readable(wiring, arrival);
            wiring.arrivals.release(arrival.id(), beneficiary);
            wiring.audit.record(
                environment.who(), "ACCEPT", arrival.reference(), "De " + beneficiary + ".");
          });
      out().println(reference + " est libérée ; le service la traite à son prochain passage.");
      return Exit.DONE;
    }
  }

  /** What cannot be read would only come back to quarantine. */
  private static void readable(Wiring wiring, Arrival arrival) {
    try {
      wiring.envelopes().open(arrival);
    } catch (Envelopes.Unreadable e) {
      throw Refused.use(
          arrival.reference()
              + " ne peut pas être lue : "
              + e.getMessage()
              + " Copiez-en l’original par « comop quarantine show "
              + arrival.reference()
              + " --out FICHIER », demandez le classeur seul, puis écartez-la par « comop"
              + " quarantine reject ».");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Command(name = "reject", description = "Écarte une arrivée ; l’original reste conservé.")
  int reject(
      @Mixin Common options,
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple AR-000012.")
          String reference,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description = "Pourquoi ; noté au journal d’audit.")
          String reason)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      wiring.ledger.durably(
          () -> {
            Arrival arrival = waiting(wiring, reference);
            wiring.arrivals.decide(
                arrival.id(), ArrivalState.REJECTED, reason, wiring.clock.instant());
            wiring.audit.record(environment.who(), "REJECT", arrival.reference(), reason);
          });
      out().println(reference + " est écartée.");
      return Exit.DONE;
    }
  }

  private static Arrival waiting(Wiring wiring, String reference) {
    Arrival arrival = find(wiring, reference);
    if (arrival.state() != ArrivalState.QUARANTINED) {
      throw Refused.use(reference + " n’est pas en quarantaine (" + state(arrival) + ").");
    }
    return arrival;
  }

  private static Arrival find(Wiring wiring, String reference) {
    String digits = reference.replaceFirst("^(?i)AR-0*", "");
    if (!digits.matches("\\d{1,18}")) {
      throw Refused.use("« " + reference + " » n’est pas une référence ; exemple : AR-000012.");
    }
    return wiring
        .ledger
        .inTransaction(() -> wiring.arrivals.find(Long.parseLong(digits)))
        .orElseThrow(() -> Refused.use("Aucune arrivée ne porte la référence " + reference + "."));
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

  private static String state(Arrival arrival) {
    return switch (arrival.state()) {
      case RECEIVED -> "à lire";
      case DONE -> "traitée";
      case QUARANTINED -> "en quarantaine";
      case REJECTED -> "écartée";
    };
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
