package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.Copies;
import fr.comop.cli.Exit;
import fr.comop.cli.json.DossierJson;
import fr.comop.cli.text.DossierText;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.Dossiers.Dossier;
import fr.comop.intake.assessment.SignedCopies;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** All that is known of a document that was received. */
@Command(
    name = "show",
    description =
        "Dit tout d’un document reçu, par la référence que porte l’accusé de réception : réponses,"
            + " constats, ce qui a été répondu et quand.",
    footer = {"", "Codes de retour : 0 montré ; 64 référence inconnue."})
public final class ShowCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "RÉFÉRENCE",
      description =
          "Par exemple BILAN-2020-PLANETARIUM-V1, ou AR-000012 pour tout ce qui est venu ensemble.")
  String reference = "";

  @Option(
      names = "--out",
      paramLabel = "DOSSIER",
      description =
          "Nouveau dossier où copier l’original, la copie annotée, le document à signer, l’exemplaire signé et"
              + " les"
              + " courriels (.eml).")
  @Nullable Path directory;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  public ShowCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    try (House house = caller.looking()) {
      List<Dossier> dossiers = house.asked.dossiers().of(reference);
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          json
              ? DossierJson.of(dossiers)
              : dossiers.stream()
                  .map(one -> DossierText.of(one, house.configuration.conventions()))
                  .collect(Collectors.joining("\n\n")));
      if (directory != null) {
        // What programs read stays what they can read.
        PrintWriter told = json ? spec.commandLine().getErr() : out;
        copied(house, dossiers, new Copies(directory, house.store.archive, told));
      }
      return Exit.DONE;
    }
  }

  private static void copied(House house, List<Dossier> dossiers, Copies copies)
      throws IOException {
    Map<String, Outbox.Letter> letters = new LinkedHashMap<>();
    for (Dossier one : dossiers) {
      String reference = one.filed().reference();
      copies.archived(reference + " original", one.filed().fileName(), one.filed().sha256());
      if (one.marked().isPresent()) {
        copies.archived(reference + " copie annotée", one.filed().fileName(), one.marked().get());
      }
      if (one.toSign().isPresent()) {
        copies.archived(reference, "document à signer.pdf", one.toSign().get());
      }
      for (SignedCopies.Copy signed : one.signed()) {
        copies.archived(reference + " exemplaire signé", signed.fileName(), signed.sha256());
      }
      one.letters().forEach(letter -> letters.put(letter.queued().reference(), letter));
    }
    for (Map.Entry<String, Outbox.Letter> letter : letters.entrySet()) {
      copies.made(letter.getKey() + ".eml", house.correspondence.bytes(letter.getValue()));
    }
  }
}
