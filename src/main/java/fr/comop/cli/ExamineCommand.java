package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.assessment.Exhibit;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was received in another form than a workbook with answers, and waits for a person. */
@Command(
    name = "examine",
    description =
        "Ce qui a été reçu sous une autre forme que le classeur : le voir, le retenir, l’écarter.",
    commandListHeading = "%nCommandes :%n")
final class ExamineCommand implements Runnable {
  private static final int WIDEST = 50;

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  ExamineCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "list", description = "Liste ce qui attend d’être examiné.")
  int list(
      @Option(names = "--all", description = "Ce qui est examiné aussi.") boolean all,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = caller.house(configuration)) {
      List<Exhibit> exhibits = all ? house.examining().all() : house.examining().waiting();
      out().println(json ? json(exhibits) : text(exhibits, configuration));
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
          boolean complete)
      throws IOException {
    try (House house = caller.house()) {
      List<String> references =
          house
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
      house.examining().decline(reference, reason, caller.who(house.configuration));
      out().println(reference + " est écartée ; la structure en est informée.");
      return Exit.DONE;
    }
  }

  private static String text(List<Exhibit> exhibits, Configuration configuration) {
    if (exhibits.isEmpty()) {
      return "Rien n’attend d’être examiné.";
    }
    Columns table =
        new Columns(
            WIDEST, "Réf.", "Arrivée", "Reçue", "De", "Fichier", "C’est", "Peut être", "Examen");
    exhibits.forEach(
        one ->
            table.add(
                one.reference(),
                Arrival.NUMBERING.reference(one.arrival()),
                FrenchInstant.brief(one.receivedAt()),
                configuration
                    .conventions()
                    .beneficiary(one.beneficiary())
                    .map(Beneficiary::name)
                    .orElse(one.beneficiary()),
                one.fileName(),
                one.what(),
                String.join(
                    "\n",
                    one.forms().stream()
                        .map(
                            form ->
                                configuration
                                    .conventions()
                                    .title(one.beneficiary(), form, one.year()))
                        .toList()),
                examined(one)));
    return table.toString();
  }

  private static String examined(Exhibit one) {
    Exhibit.Verdict verdict = one.verdict();
    return verdict == null
        ? "attend"
        : (verdict.stands() ? "retenue" : "écartée : " + verdict.reason())
            + ", "
            + FrenchInstant.brief(verdict.at())
            + " par "
            + verdict.who();
  }

  private static String json(List<Exhibit> exhibits) throws IOException {
    return Json.written(
        json -> {
          json.writeStartArray();
          for (Exhibit one : exhibits) {
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
            json.writeStringField("kind", one.kind().name());
            json.writeStringField("what", one.what());
            json.writeStringField("file", one.fileName());
            Exhibit.Verdict verdict = one.verdict();
            if (verdict != null) {
              json.writeBooleanField("stands", verdict.stands());
              json.writeStringField("reason", verdict.reason());
              json.writeStringField("examinedBy", verdict.who());
              json.writeStringField("examinedAt", verdict.at().toString());
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
