package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.KeepingJson;
import fr.comop.cli.text.KeepingText;
import fr.comop.cli.text.Progress;
import fr.comop.config.Configuration;
import fr.comop.keeping.MovingStore;
import fr.comop.wiring.House;
import fr.comop.wiring.KeepingRoom;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the store over to PostgreSQL. */
@Command(
    name = "move-store",
    description = {
      "Déplace la base H2 vers une base PostgreSQL vide, en une transaction : chaque table est"
          + " comparée à l’arrivée, et le journal d’audit vérifié. L’archive reste où elle est.",
      "Arrêtez d’abord le service. La base H2 n’est pas modifiée ; elle est marquée comme déplacée."
          + " Le mot de passe est celui de store.password (COMOP_STORE_PASSWORD_FILE)."
    },
    footer = {
      "",
      "Codes de retour : 0 fait ; 1 fait, mais le journal d’audit n’était pas intact ; 64 le service "
          + "tourne, ou la base d’arrivée n’est pas vide."
    })
public final class MoveStoreCommand implements Callable<Integer> {
  private final Caller caller;

  @Parameters(
      paramLabel = "ADRESSE",
      description = "La base d’arrivée : jdbc:postgresql://HÔTE:5432/comop.")
  String url = "";

  @Option(
      names = "--user",
      required = true,
      paramLabel = "COMPTE",
      description = "Le compte de PostgreSQL qui y crée les tables.")
  String user = "";

  @Option(names = "--json", description = "Écrit le résultat en JSON, table par table.")
  boolean json;

  @Spec CommandSpec spec = CommandSpec.create();

  public MoveStoreCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = caller.configuration();
    caller.keepRootOut(configuration);
    try (House house = caller.opened(configuration)) {
      MovingStore.Moved moved =
          KeepingRoom.move(house, url, user, caller.operator(configuration), this::progress);
      spec.commandLine()
          .getOut()
          .println(json ? KeepingJson.of(moved) : KeepingText.of(moved, url, user));
      return moved.check().flaws().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }
  }

  private Runnable progress(int tables) {
    return new Progress(caller.clock(), spec.commandLine().getErr(), tables)::one;
  }
}
