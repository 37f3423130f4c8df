package fr.comop.app;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.french.FrenchInstant;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mails of ours that need a person, and addresses that mails come back from. */
@Command(
    name = "mails",
    description =
        "Les courriels qui n’ont pas pu partir et les adresses qui ne répondent plus : voir,"
            + " renvoyer, rétablir.",
    commandListHeading = "%nCommandes :%n")
final class MailsCommand implements Runnable {
  private static final int WIDEST = 60;

  private final Environment environment;
  @Mixin Common common = new Common();
  @Spec CommandSpec spec = CommandSpec.create();

  private record Trouble(
      List<Outbox.Stuck> mails, List<DeadAddresses.Dead> addresses, int withheldReceipts) {}

  MailsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "list",
      description =
          "Liste les courriels abandonnés, peut-être partis ou retenus par le plafond d’envois, et"
              + " les adresses qui ne répondent plus.")
  int list(
      @Mixin Common options,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      Trouble trouble =
          wiring.ledger.inTransaction(
              () ->
                  new Trouble(
                      wiring.outbox.stuck(),
                      wiring.deadAddresses.all(),
                      StoreWarnings.withheldReceipts(wiring)));
      out().println(json ? json(trouble) : text(trouble, wiring));
      return Exit.DONE;
    }
  }

  @Command(
      name = "resend",
      description = {
        "Fait partir de nouveau des courriels abandonnés ou peut-être partis ; une relance, si elle"
            + " est encore exacte.",
        "Un courriel peut-être parti risque d’arriver deux fois : --all les laisse de côté."
      })
  int resend(
      @Mixin Common options,
      @Option(names = "--all", description = "Tous les courriels abandonnés.") boolean all,
      @Parameters(paramLabel = "RÉFÉRENCE", arity = "0..*", description = "Par exemple C-0012.")
          @Nullable List<String> references)
      throws IOException {
    List<String> named = references == null ? List.of() : references;
    if (all != named.isEmpty()) {
      throw Refused.use("Donnez soit des références, soit --all.");
    }
    try (Wiring wiring = environment.wiring(options.config)) {
      List<String> lines =
          wiring.ledger.durably(() -> resent(wiring, all ? givenUp(wiring) : named(named, wiring)));
      lines.forEach(out()::println);
      if (lines.isEmpty()) {
        out().println("Aucun courriel n’est abandonné.");
      }
      return Exit.DONE;
    }
  }

  private List<String> resent(Wiring wiring, Map<String, Outbox.Stuck> mails) {
    List<String> lines = new ArrayList<>();
    mails.forEach(
        (reference, one) -> {
          wiring.outbox.again(one.queued().id(), wiring.clock.instant());
          wiring.audit.record(
              environment.who(), "MAIL_RESEND", reference(one), "De nouveau en file.");
          lines.add(reference + " repart au prochain passage du service" + condition(one, wiring));
        });
    return lines;
  }

  private static Map<String, Outbox.Stuck> givenUp(Wiring wiring) {
    Map<String, Outbox.Stuck> mails = new LinkedHashMap<>();
    wiring.outbox.stuck().stream()
        .filter(one -> one.hold() == Outbox.Hold.GIVEN_UP)
        .forEach(one -> mails.put(reference(one), one));
    return mails;
  }

  /** All or none: a slip in the last reference must not leave the first ones on their way. */
  private static Map<String, Outbox.Stuck> named(List<String> references, Wiring wiring) {
    List<Outbox.Stuck> stuck = wiring.outbox.stuck();
    Map<String, Outbox.Stuck> mails = new LinkedHashMap<>();
    for (String reference : references) {
      long id = id(reference);
      mails.put(
          reference,
          stuck.stream()
              .filter(one -> one.queued().id() == id && one.hold() != Outbox.Hold.CAPPED)
              .findFirst()
              .orElseThrow(
                  () ->
                      Refused.use(
                          "Aucun courriel abandonné ou peut-être parti ne porte la référence "
                              + reference
                              + ".")));
    }
    return mails;
  }

  private static long id(String reference) {
    String digits = reference.replaceFirst("^(?i)C-0*", "");
    if (!digits.matches("\\d{1,18}")) {
      throw Refused.use("« " + reference + " » n’est pas une référence ; exemple : C-0012.");
    }
    return Long.parseLong(digits);
  }

  private static String condition(Outbox.Stuck one, Wiring wiring) {
    boolean reminder = wiring.sentReminders.find(one.queued().mail().messageId()).isPresent();
    return reminder
        ? ", si ce qu’il dit est encore exact ; sinon, une relance à jour part s’il reste quelque"
            + " chose à demander."
        : ".";
  }

  @Command(
      name = "revive",
      description =
          "Rétablit une adresse qui ne répondait plus : les prochains courriels lui sont envoyés.")
  int revive(
      @Mixin Common options,
      @Parameters(paramLabel = "ADRESSE", description = "Adresse électronique.") String address)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      wiring.ledger.durably(
          () -> {
            if (!wiring.deadAddresses.revive(address)) {
              throw Refused.use(
                  "Cette adresse n’est pas de celles qui ne répondent plus : " + address + ".");
            }
            wiring.audit.record(
                environment.who(), "ADDRESS_REVIVE", address.toLowerCase(Locale.ROOT), "");
          });
      out().println(address + " est rétablie.");
      return Exit.DONE;
    }
  }

  private static String reference(Outbox.Stuck one) {
    return "C-%04d".formatted(one.queued().id());
  }

  private static String text(Trouble trouble, Wiring wiring) {
    return Stream.of(
            mails(trouble.mails()),
            addresses(trouble.addresses(), wiring),
            StoreWarnings.withheldReceipts(trouble.withheldReceipts()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String mails(List<Outbox.Stuck> mails) {
    if (mails.isEmpty()) {
      return "Tous les courriels sont partis, ou vont partir.";
    }
    Columns table = new Columns(WIDEST, "Référence", "Écrit", "À", "Objet", "État");
    mails.forEach(
        one ->
            table.add(
                reference(one),
                FrenchInstant.brief(one.queued().created()),
                String.join("\n", one.queued().mail().to()),
                one.queued().mail().subject(),
                state(one)));
    return table.toString();
  }

  private static String state(Outbox.Stuck one) {
    return switch (one.hold()) {
      case GIVEN_UP -> "abandonné : " + one.why();
      case PERHAPS_SENT -> "parti peut-être : " + one.why();
      case CAPPED -> "retenu : le plafond d’envois d’une journée est atteint";
    };
  }

  private static String stateInJson(Outbox.Stuck one) {
    return switch (one.hold()) {
      case GIVEN_UP -> "failed";
      case PERHAPS_SENT -> "perhaps-sent";
      case CAPPED -> "held";
    };
  }

  private static String addresses(List<DeadAddresses.Dead> addresses, Wiring wiring) {
    if (addresses.isEmpty()) {
      return "Toutes les adresses répondent.";
    }
    Columns table = new Columns(WIDEST, "Adresse", "Structure", "Depuis", "Motif");
    addresses.forEach(
        one ->
            table.add(
                one.address(),
                wiring
                    .configuration
                    .convention()
                    .writingFrom(one.address())
                    .map(Beneficiary::name)
                    .orElse(""),
                FrenchInstant.brief(one.since()),
                one.reason()));
    return table.toString();
  }

  private static String json(Trouble trouble) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("mails");
          for (Outbox.Stuck one : trouble.mails()) {
            json.writeStartObject();
            json.writeStringField("reference", reference(one));
            json.writeStringField("state", stateInJson(one));
            json.writeStringField("created", one.queued().created().toString());
            json.writeStringField("kind", one.queued().kind());
            json.writeStringField("messageId", one.queued().mail().messageId());
            json.writeStringField("subject", one.queued().mail().subject());
            json.writeStringField("to", String.join(" ", one.queued().mail().to()));
            json.writeStringField("error", one.why());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("addresses");
          for (DeadAddresses.Dead one : trouble.addresses()) {
            json.writeStartObject();
            json.writeStringField("address", one.address());
            json.writeStringField("since", one.since().toString());
            json.writeStringField("messageId", one.messageId());
            json.writeStringField("reason", one.reason());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("withheldReceipts", trouble.withheldReceipts());
          json.writeEndObject();
        });
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
