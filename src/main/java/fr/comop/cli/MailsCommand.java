package fr.comop.cli;

import fr.comop.cli.json.LetterJson;
import fr.comop.cli.json.MailsJson;
import fr.comop.cli.text.LetterText;
import fr.comop.cli.text.MailsText;
import fr.comop.correspondence.MailDesk;
import fr.comop.correspondence.Outbox;
import fr.comop.desk.Declined;
import fr.comop.desk.Output;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mails of ours that need a person, and addresses that mails come back from. */
@Command(
    name = "mails",
    description =
        "Nos courriels, surtout ceux qui n’ont pas pu partir, et les adresses qui ne répondent plus :"
            + " voir, renvoyer, rétablir.",
    commandListHeading = "%nCommandes :%n")
final class MailsCommand extends CommandGroup {
  MailsCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "list",
      description =
          "Liste les courriels abandonnés, peut-être partis ou retenus par le plafond d’envois, et"
              + " les adresses qui ne répondent plus.")
  int list(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      MailDesk.Trouble trouble = house.correspondence.mailDesk().trouble();
      out()
          .println(
              json
                  ? MailsJson.of(trouble)
                  : MailsText.of(trouble, house.configuration.conventions()));
      return Exit.DONE;
    }
  }

  @Command(
      name = "show",
      description =
          "Montre un courriel tel que son destinataire l’a : en-têtes, texte, noms des pièces.")
  int show(
      @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple C-0012.") String reference,
      @Option(
              names = "--out",
              paramLabel = "FICHIER",
              description = "Où l’écrire en entier, pièces comprises (.eml).")
          @Nullable Path file,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      Outbox.Letter letter = house.correspondence.mailDesk().letter(reference);
      out()
          .println(
              json ? LetterJson.of(letter) : LetterText.of(letter, house.correspondence.sends()));
      if (file != null) {
        Copies.fresh(file);
        Output.write(file, house.correspondence.bytes(letter));
        out().println("Courriel copié\u00a0: " + file);
      }
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
      throw new Declined("Donnez soit des références, soit --all.");
    }
    try (House house = caller.house()) {
      MailDesk desk = house.correspondence.mailDesk();
      List<MailDesk.Resent> resent =
          all
              ? desk.resendGivenUp(caller.who(house.configuration))
              : desk.resend(named, caller.who(house.configuration));
      resent.forEach(
          one ->
              out().println(MailsText.resent(one, house.reminder.reminders().wrote(one.mail()))));
      if (resent.isEmpty()) {
        out().println("Aucun courriel n’est abandonné.");
      }
      return Exit.DONE;
    }
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
}
