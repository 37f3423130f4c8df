package fr.comop.cli.it;

import fr.comop.archive.Sha256;
import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.json.RetentionJson;
import fr.comop.cli.text.RetentionText;
import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.NewFile;
import fr.comop.retention.Proposal;
import fr.comop.retention.Retaining;
import fr.comop.wiring.House;
import fr.comop.wiring.RetentionRoom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is due for destruction, listed for the archives, and destroyed with their visa. */
@Command(
    name = "retention",
    description = {
      "Ce qui a fait son temps : proposé d’après config/retention.yaml, porté sur un bordereau"
          + " d’élimination, puis détruit avec le visa des archives (Code du patrimoine, L.212-2).",
      "Rien ne se détruit tout seul."
    },
    commandListHeading = "%nCommandes :%n")
public final class RetentionCommand extends CommandGroup {
  public RetentionCommand(Caller caller) {
    super(caller);
  }

  @Command(
      name = "propose",
      description = "Dit ce qui est à éliminer aujourd’hui, et ce qui doit rester. Ne change rien.")
  int propose(@Option(names = "--json", description = "Écrit le résultat en JSON.") boolean json)
      throws IOException {
    try (House house = caller.looking()) {
      Proposal proposal = RetentionRoom.retaining(house).proposed();
      out().println(json ? RetentionJson.of(proposal) : RetentionText.of(proposal));
    }
    return Exit.DONE;
  }

  @Command(
      name = "bordereau",
      description =
          "Écrit le bordereau d’élimination (PDF) et, à côté, la liste de ce qu’il vise (CSV). Les"
              + " deux restent à l’archive.",
      footer = {"", "Codes de retour : 0 fait ; 64 rien à éliminer, ou durées non arrêtées."})
  int bordereau(
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FICHIER",
              description = "Le PDF ; la liste prend le même nom, en .csv.")
          Path out)
      throws IOException {
    Configuration configuration = caller.configuration();
    Actor who = caller.who(configuration);
    if (!out.toString().endsWith(".pdf")) {
      throw new Declined("--out attend le nom d’un fichier .pdf.");
    }
    Path list = out.resolveSibling(out.getFileName().toString().replaceFirst("\\.pdf$", ".csv"));
    if (Files.exists(out) || Files.exists(list)) {
      throw new Declined(out + " ou " + list + " existe déjà : donnez un autre nom.");
    }
    try (House house = caller.house(configuration)) {
      Retaining.Listed listed =
          RetentionRoom.retaining(house)
              .listed(configuration.settings().text(Setting.SERVICE_NAME), who);
      copy(house, listed.paper(), out);
      copy(house, listed.list(), list);
      out().println(RetentionText.of(listed, out, list));
    }
    return Exit.DONE;
  }

  @Command(
      name = "destroy",
      description = {
        "Détruit ce que la liste d’un bordereau vise, et rien d’autre : ce qui a changé depuis, ce"
            + " qu’un dossier en cours ou un contentieux retient, reste. Définitif.",
        "Le service doit être arrêté (base H2). Interrompue, la commande se relance telle quelle."
      },
      footer = {"", "Codes de retour : 0 tout est détruit ; 1 une partie a dû rester ; 64 refusé."})
  int destroy(
      @Option(
              names = "--bordereau",
              required = true,
              paramLabel = "FICHIER",
              description = "La liste (.csv) écrite avec le bordereau.")
          Path list,
      @Option(
              names = "--visa",
              required = true,
              paramLabel = "NUMÉRO",
              description = "Le numéro du visa des archives ; noté au journal d’audit.")
          String visa,
      @Option(names = "--dry-run", description = "Dit ce qui serait détruit ; ne change rien.")
          boolean dryRun)
      throws IOException {
    if (!Files.isRegularFile(list)) {
      throw new Declined(list + " n’existe pas, ou n’est pas un fichier.");
    }
    Configuration configuration = caller.configuration();
    Actor who = caller.who(configuration);
    try (House house = caller.house(configuration)) {
      Retaining.Destroyed destroyed =
          RetentionRoom.retaining(house).destroy(list, visa, !dryRun, who);
      out().println(RetentionText.of(destroyed, dryRun));
      return destroyed.kept().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private static void copy(House house, Sha256 content, Path file) throws IOException {
    try (InputStream bytes = house.store.archive.open(content)) {
      NewFile.write(file, bytes::transferTo);
    }
  }
}
