package fr.comop.app;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.Outbox;
import fr.comop.french.FrenchInstant;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
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

  private record Trouble(List<Outbox.Stuck> mails, List<DeadAddresses.Dead> addresses) {}

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
          "Liste les courriels abandonnés ou retenus par le plafond d’envois, et les adresses qui"
              + " ne répondent plus.")
  int list(
      @Mixin Common options,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (Wiring wiring = environment.wiring(options.config)) {
      Trouble trouble =
          wiring.ledger.inTransaction(
              () -> new Trouble(wiring.outbox.stuck(), wiring.deadAddresses.all()));
      out().println(json ? json(trouble) : text(trouble, wiring));
      return Exit.DONE;
    }
  }

  @Command(
      name = "resend",
      description =
          "Fait partir de nouveau un courriel abandonné ; une relance, si elle est encore exacte.")
  int resend(
      @Mixin Common options,
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple C-0012.") String reference)
      throws IOException {
    String digits = reference.replaceFirst("^(?i)C-0*", "");
    if (!digits.matches("\\d{1,18}")) {
      throw Refused.use("« " + reference + " » n’est pas une référence ; exemple : C-0012.");
    }
    long id = Long.parseLong(digits);
    try (Wiring wiring = environment.wiring(options.config)) {
      boolean reminder = wiring.ledger.inTransaction(() -> isReminder(wiring, id));
      wiring.ledger.durably(
          () -> {
            if (!wiring.outbox.again(id, wiring.clock.instant())) {
              throw Refused.use(
                  "Aucun courriel abandonné ne porte la référence " + reference + ".");
            }
            wiring.audit.record(environment.who(), "MAIL_RESEND", reference, "De nouveau en file.");
          });
      out()
          .println(
              reference
                  + " repart au prochain passage du service"
                  + (reminder
                      ? ", si ce qu’il dit est encore exact ; sinon, une relance à jour part s’il"
                          + " reste quelque chose à demander."
                      : "."));
      return Exit.DONE;
    }
  }

  private static boolean isReminder(Wiring wiring, long id) {
    return wiring.outbox.stuck().stream()
        .filter(one -> one.queued().id() == id)
        .anyMatch(one -> wiring.sentReminders.find(one.queued().mail().messageId()).isPresent());
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
    return mails(trouble.mails()) + "\n\n" + addresses(trouble.addresses(), wiring);
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
                one.givenUp()
                    ? "abandonné : " + one.why()
                    : "retenu : le plafond d’envois d’une journée est atteint"));
    return table.toString();
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
            json.writeStringField("state", one.givenUp() ? "failed" : "held");
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
          json.writeEndObject();
        });
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
