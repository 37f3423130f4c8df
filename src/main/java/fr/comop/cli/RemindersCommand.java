package fr.comop.cli;

import fr.comop.campaign.Decision;
import fr.comop.convention.Contact;
import fr.comop.convention.Deliverable;
import fr.comop.french.French;
import fr.comop.french.FrenchInstant;
import fr.comop.reminder.Decided;
import fr.comop.wiring.House;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets reminders leave, or says which would. */
@Command(
    name = "reminders",
    description =
        "Fait partir les relances dues maintenant, une fois chacune ; ou dit seulement lesquelles"
            + " partiraient.")
final class RemindersCommand implements Callable<Integer> {
  private static final int WIDEST = 60;

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--dry-run", description = "Dit ce qui partirait ; rien ne part.")
  boolean dryRun;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Dit ce qui partirait à cet instant (2020-12-14T08:00, heure de Paris, ou avec un"
              + " décalage : 2020-12-14T07:00:00Z), l’état des documents étant celui d’aujourd’hui"
              + " ; rien ne part.")
  @Nullable String at;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  RemindersCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Instant instant = at == null ? caller.clock().instant() : instant(at);
    boolean trial = dryRun || at != null;
    try (House house = caller.house()) {
      List<Decided> decided =
          trial
              ? house.reminder.reminders().foreseen(instant)
              : house.reminder.reminders().sweep(caller.who(house.configuration));
      spec.commandLine().getOut().println(json ? json(decided) : text(decided, instant, trial));
    }
    return Exit.DONE;
  }

  private static Instant instant(String text) {
    try {
      return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
          ? java.time.OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(Deliverable.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw CommandFailed.use(
          "« " + text + " » n’est pas un instant ; exemple : 2020-12-14T08:00.");
    }
  }

  private static String text(List<Decided> decided, Instant instant, boolean trial) {
    String when = FrenchInstant.of(instant);
    if (decided.isEmpty()) {
      return "Aucune relance n’est à envoyer (" + when + ").";
    }
    Columns table = new Columns(WIDEST, "Bénéficiaire", "Étape", "Échéance", "À", "Copie", "");
    decided.forEach(
        one ->
            table.add(
                one.beneficiary().name(),
                one.decision().departure().step().id(),
                French.day(one.decision().departure().due()),
                addresses(one.decision(), true),
                addresses(one.decision(), false),
                told(one.decision(), trial)));
    return "Relances, " + when + "\n\n" + table;
  }

  private static String addresses(Decision decision, boolean to) {
    return decision instanceof Decision.Send send
        ? (to ? send.to() : send.cc())
            .stream().map(Contact::email).collect(Collectors.joining("\n"))
        : "";
  }

  private static String told(Decision decision, boolean trial) {
    return decision.match(
        send -> trial ? "partirait" : "part",
        blocked -> "retenue : " + String.join(" ", blocked.reasons()),
        nobody -> "aucune adresse ne répond plus ; appelez la structure");
  }

  private static String json(List<Decided> decided) throws IOException {
    return Json.written(
        json -> {
          json.writeStartArray();
          for (Decided one : decided) {
            Decision decision = one.decision();
            json.writeStartObject();
            json.writeStringField("beneficiary", one.beneficiary().id());
            json.writeNumberField("year", one.year());
            json.writeStringField("step", decision.departure().step().id());
            json.writeStringField("due", decision.departure().due().toString());
            json.writeStringField("at", decision.departure().at().toString());
            fields(decision).to(json);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static Json.Writing fields(Decision decision) {
    return decision.match(
        send ->
            json -> {
              json.writeStringField("decision", "send");
              array(json, "to", send.to().stream().map(Contact::email).toList());
              array(json, "cc", send.cc().stream().map(Contact::email).toList());
            },
        blocked ->
            json -> {
              json.writeStringField("decision", "blocked");
              array(json, "reasons", blocked.reasons());
            },
        nobody -> json -> json.writeStringField("decision", "unreachable"));
  }

  private static void array(
      com.fasterxml.jackson.core.JsonGenerator json, String name, List<String> items)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }
}
