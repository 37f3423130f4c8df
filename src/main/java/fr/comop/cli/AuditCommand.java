package fr.comop.cli;

import fr.comop.cli.json.AuditJson;
import fr.comop.cli.text.AuditText;
import fr.comop.config.Configuration;
import fr.comop.desk.Declined;
import fr.comop.intake.Inquiry;
import fr.comop.ledger.audit.AuditCheck;
import fr.comop.ledger.audit.AuditEntry;
import fr.comop.ledger.audit.AuditHead;
import fr.comop.wiring.House;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who did what, and whether that was changed since. */
@Command(
    name = "audit",
    description = "Le journal d’audit : qui a fait quoi, et s’il est intact.",
    commandListHeading = "%nCommandes :%n")
final class AuditCommand extends CommandGroup {
  AuditCommand(Caller caller) {
    super(caller);
  }

  @Command(name = "list", description = "Liste les lignes du journal, la plus récente d’abord.")
  int list(
      @Mixin About about,
      @Option(
              names = "--kind",
              paramLabel = "GENRE",
              description = "Seulement ce genre de décision, tel qu’affiché : ACCEPT, WITHDRAW …")
          @Nullable String kind,
      @Option(
              names = "--most",
              paramLabel = "N",
              defaultValue = "100",
              description = "Au plus ce nombre de lignes (par défaut : 100).")
          int most,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    if (most < 1) {
      throw new Declined("--most attend un nombre de lignes, au moins 1.");
    }
    Configuration configuration = caller.configuration();
    Inquiry.Asked asked =
        new Inquiry.Asked(
            about.whose(caller, configuration),
            about.year(),
            kind == null ? null : kind.toUpperCase(Locale.ROOT),
            about.since(),
            most);
    try (House house = caller.looking(configuration)) {
      List<AuditEntry> lines = house.asked.inquiry().lines(asked);
      out().println(json ? AuditJson.of(lines) : AuditText.of(lines));
      return Exit.DONE;
    }
  }

  @Command(
      name = "verify",
      description = {
        "Vérifie que rien n’a été modifié ni retiré du journal depuis qu’il a été écrit.",
        "Qui peut écrire dans la base et dans le relevé tenu à côté de l’archive peut tout refaire :"
            + " notez ailleurs la dernière ligne affichée, et rendez-la par --head."
      },
      footer = {"", "Codes de retour : 0 intact ; 1 modifié ou incomplet."})
  int verify(
      @Option(
              names = "--head",
              paramLabel = "N:EMPREINTE",
              description = "Ce qu’une vérification précédente avait affiché.")
          @Nullable String head,
      @Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    Optional<AuditHead> known = Optional.ofNullable(head).map(AuditCommand::parsed);
    try (House house = caller.looking()) {
      AuditCheck.Result result = house.asked.check().check(known);
      out().println(json ? AuditJson.of(result) : AuditText.of(result));
      return result.flaws().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private static AuditHead parsed(String head) {
    try {
      return AuditHead.parse(head);
    } catch (IllegalArgumentException e) {
      throw new Declined(
          "« "
              + head
              + " » n’est pas ce qu’affiche « comop audit verify » : un nombre de lignes, deux points"
              + " et 64 chiffres et lettres.");
    }
  }
}
