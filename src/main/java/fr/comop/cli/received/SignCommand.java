package fr.comop.cli.received;

import fr.comop.archive.Sha256;
import fr.comop.cli.Caller;
import fr.comop.cli.Copies;
import fr.comop.cli.Exit;
import fr.comop.wiring.House;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a document to sign that could not be made when its answer left. */
@Command(
    name = "sign",
    description = {
      "Prépare le document à signer d’un bilan ou d’un programme complet dont l’accusé de réception"
          + " est parti sans lui.",
      "Aucun courriel ne part : joignez le PDF à un message."
    },
    footer = {
      "",
      "Codes de retour : 0 préparé ; 64 référence inconnue, document qui existe déjà, ou qui ne peut "
          + "être préparé."
    })
public final class SignCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple BILAN-2020-PLANETARIUM-V1.")
  String reference = "";

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description = "Nouveau dossier où copier le PDF ; par défaut, comop show le copie.")
  @Nullable Path directory;

  public SignCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    if (directory != null) {
      Copies.fresh(directory);
    }
    String asked = reference.toUpperCase(Locale.ROOT);
    try (House house = caller.house()) {
      Sha256 made = house.signature.press().again(asked, caller.who(house.configuration));
      spec.commandLine().getOut().println(asked + " : document à signer préparé.");
      if (directory != null) {
        new Copies(directory, house.store.archive, spec.commandLine().getOut())
            .archived(asked, "document à signer.pdf", made);
      }
      return Exit.DONE;
    }
  }
}
