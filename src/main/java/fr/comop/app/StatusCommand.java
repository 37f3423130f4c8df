package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.convention.Extension;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.intake.Delay;
import fr.comop.intake.Filed;
import fr.comop.intake.Hindrance;
import fr.comop.intake.Owing;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where each beneficiary stands. */
@Command(
    name = "status",
    description = "Dit où en est chaque bénéficiaire pour chaque document dû.")
final class StatusCommand implements Callable<Integer> {
  private static final int WIDEST = 44;

  private final Environment environment;
  @Mixin Common common = new Common();
  @Mixin CampaignYear year = new CampaignYear();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  StatusCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    try (Wiring wiring = environment.wiring(configuration)) {
      int asked = year.asked(configuration, environment);
      List<Owing.State> states = wiring.ledger.inTransaction(() -> wiring.owing.states(asked));
      int quarantined = wiring.ledger.inTransaction(() -> wiring.arrivals.quarantined().size());
      int givenUp = wiring.ledger.inTransaction(wiring.outbox::givenUp);
      int dead = wiring.ledger.inTransaction(() -> dead(wiring));
      StoreWarnings warnings = StoreWarnings.of(wiring);
      List<Hindrance> hindrances = wiring.hindrances.all();
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          json
              ? json(asked, states, quarantined, givenUp, dead, warnings, hindrances)
              : text(asked, states, quarantined, givenUp, dead, wiring.clock.instant())
                  + warnings.french()
                  + HindranceText.of(hindrances));
      return Exit.DONE;
    }
  }

  /** How many addresses of contacts mails come back from. */
  private static int dead(Wiring wiring) {
    return (int)
        wiring.deadAddresses.all().stream()
            .filter(one -> wiring.configuration.convention().writingFrom(one.address()).isPresent())
            .count();
  }

  private static String text(
      int year, List<Owing.State> states, int quarantined, int givenUp, int dead, Instant now) {
    Columns table =
        new Columns(
            WIDEST,
            "Bénéficiaire",
            "Document",
            "Échéance",
            "État",
            "V.",
            "Reçu",
            "Err.",
            "Rem.",
            "Délai");
    for (Owing.State state : states) {
      Deliverable deliverable = state.deliverable();
      table.add(
          deliverable.beneficiary().name(),
          deliverable.title(),
          French.day(deliverable.due())
              + (deliverable.extension() == null ? "" : " (délai accordé)"),
          state.counting().map(filed -> filed.outcome().french()).orElse("jamais reçu"),
          state.counting().map(filed -> String.valueOf(filed.version())).orElse(""),
          state.counting().map(filed -> FrenchInstant.brief(filed.receivedAt())).orElse(""),
          state.counting().map(filed -> String.valueOf(filed.errors())).orElse(""),
          state.counting().map(filed -> String.valueOf(filed.remarks())).orElse(""),
          Delay.french(state, now));
    }
    long complete = states.stream().filter(Owing.State::complete).count();
    return "Campagne "
        + year
        + "\n\n"
        + table
        + "\n\n"
        + complete
        + (complete < 2 ? " document complet sur " : " documents complets sur ")
        + states.size()
        + "."
        + (quarantined == 0
            ? ""
            : "\n"
                + quarantined
                + (quarantined == 1 ? " arrivée attend" : " arrivées attendent")
                + " en quarantaine : « comop quarantine list ».")
        + (givenUp == 0
            ? ""
            : "\n"
                + givenUp
                + (givenUp == 1 ? " courriel n’a pas pu partir" : " courriels n’ont pas pu partir")
                + " : « comop mails list ».")
        + (dead == 0
            ? ""
            : "\n"
                + dead
                + (dead == 1 ? " adresse ne répond plus" : " adresses ne répondent plus")
                + " : « comop mails list ».");
  }

  private static String json(
      int year,
      List<Owing.State> states,
      int quarantined,
      int givenUp,
      int dead,
      StoreWarnings warnings,
      List<Hindrance> hindrances)
      throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("year", year);
          json.writeNumberField("quarantined", quarantined);
          json.writeNumberField("mailsGivenUp", givenUp);
          json.writeNumberField("deadAddresses", dead);
          warnings.write(json);
          json.writeArrayFieldStart("hindrances");
          for (Hindrance one : hindrances) {
            json.writeStartObject();
            json.writeStringField("way", one.way());
            json.writeStringField("place", one.place());
            json.writeStringField("what", one.what());
            json.writeStringField("since", one.since().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("deliverables");
          for (Owing.State state : states) {
            json.writeStartObject();
            json.writeStringField("beneficiary", state.deliverable().beneficiary().id());
            json.writeStringField("form", state.deliverable().form());
            json.writeStringField("due", state.deliverable().due().toString());
            Extension extension = state.deliverable().extension();
            if (extension != null) {
              json.writeStringField("agreedDue", state.deliverable().agreed().toString());
              json.writeStringField("agreement", extension.agreement());
            }
            json.writeNumberField("versions", state.versions());
            if (state.presented().isPresent()) {
              json.writeStringField("presented", state.presented().get().toString());
            }
            if (state.completed().isPresent()) {
              json.writeStringField("completed", state.completed().get().toString());
            }
            if (state.counting().isPresent()) {
              Filed filed = state.counting().get();
              json.writeStringField("state", filed.outcome().word());
              json.writeNumberField("version", filed.version());
              json.writeStringField("reference", filed.reference());
              json.writeStringField("received", filed.receivedAt().toString());
              json.writeNumberField("errors", filed.errors());
              json.writeNumberField("warnings", filed.remarks());
            } else {
              json.writeStringField("state", "never-received");
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
