package fr.comop.cli;

import fr.comop.convention.Beneficiary;
import fr.comop.correspondence.DeadAddresses;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import fr.comop.french.FrenchInstant;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  MailsCommand(Caller caller) {
    this.caller = caller;
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
  int list(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.house()) {
      MailDesk.Trouble trouble = house.correspondence.mailDesk().trouble();
      out().println(json ? json(trouble) : text(trouble, house));
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
      @Option(names = "--all", description = "Tous les courriels abandonnés.") boolean all,
      @Parameters(paramLabel = "RÉFÉRENCE", arity = "0..*", description = "Par exemple C-0012.")
          @Nullable List<String> references)
      throws IOException {
    List<String> named = references == null ? List.of() : references;
    if (all != named.isEmpty()) {
      throw CommandFailed.use("Donnez soit des références, soit --all.");
    }
    try (House house = caller.house()) {
      MailDesk desk = house.correspondence.mailDesk();
      List<MailDesk.Resent> resent =
          all
              ? desk.resendGivenUp(caller.who(house.configuration))
              : desk.resend(named, caller.who(house.configuration));
      resent.forEach(one -> out().println(told(one, house)));
      if (resent.isEmpty()) {
        out().println("Aucun courriel n’est abandonné.");
      }
      return Exit.DONE;
    }
  }

  private static String told(MailDesk.Resent one, House house) {
    return one.reference()
        + " repart au prochain passage du service"
        + (house.reminder.reminders().wrote(one.mail())
            ? ", si ce qu’il dit est encore exact ; sinon, une relance à jour part s’il reste"
                + " quelque chose à demander."
            : ".");
  }

  @Command(
      name = "revive",
      description =
          "Rétablit une adresse qui ne répondait plus : les prochains courriels lui sont envoyés.")
  int revive(
      @Parameters(paramLabel = "ADRESSE", description = "Adresse électronique.") String address)
      throws IOException {
    try (House house = caller.house()) {
      house.correspondence.mailDesk().revive(address, caller.who(house.configuration));
      out().println(address + " est rétablie.");
      return Exit.DONE;
    }
  }

  private static String text(MailDesk.Trouble trouble, House house) {
    return Stream.of(
            mails(trouble.mails()),
            addresses(trouble.addresses(), house),
            StatusText.withheldReceipts(trouble.withheldReceipts()))
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
                one.queued().reference(),
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

  private static String addresses(List<DeadAddresses.Dead> addresses, House house) {
    if (addresses.isEmpty()) {
      return "Toutes les adresses répondent.";
    }
    Columns table = new Columns(WIDEST, "Adresse", "Structure", "Depuis", "Motif");
    addresses.forEach(
        one ->
            table.add(
                one.address(),
                house
                    .configuration
                    .conventions()
                    .writingFrom(one.address())
                    .map(Beneficiary::name)
                    .orElse(""),
                FrenchInstant.brief(one.since()),
                one.reason()));
    return table.toString();
  }

  private static String json(MailDesk.Trouble trouble) throws IOException {
    return Json.written(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("mails");
          for (Outbox.Stuck one : trouble.mails()) {
            json.writeStartObject();
            json.writeStringField("reference", one.queued().reference());
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
