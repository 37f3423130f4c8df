package fr.comop.cli.it;

import fr.comop.cli.Caller;
import fr.comop.cli.CommandGroup;
import fr.comop.cli.Exit;
import fr.comop.cli.text.PersonText;
import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.retention.Forgetting;
import fr.comop.wiring.House;
import fr.comop.wiring.RetentionRoom;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is known of a person: shown, corrected, removed. */
@Command(
    name = "person",
    description = {
      "Ce que la base sait d’une personne, par son adresse : montré, corrigé ou retiré à sa demande"
          + " (RGPD, art. 15 à 17). Ce que la loi veut garder reste, et est dit.",
      "Les contacts eux-mêmes sont dans config/structures.yaml, que le service tient à jour."
    },
    commandListHeading = "%nCommandes :%n")
public final class PersonCommand extends CommandGroup {
  public PersonCommand(Caller caller) {
    super(caller);
  }

  @Command(name = "show", description = "Dit où cette adresse figure. Ne change rien.")
  int show(@Parameters(paramLabel = "ADRESSE", description = "Son adresse.") String address)
      throws IOException {
    try (House house = caller.looking()) {
      Forgetting forgetting = RetentionRoom.forgetting(house);
      out().println(PersonText.known(forgetting.known(address), forgetting.configured(address)));
    }
    return Exit.DONE;
  }

  @Command(
      name = "forget",
      description = "Retire ce qui peut l’être ; dit ce qui reste, et pourquoi.",
      footer = {"", "Codes de retour : 0 fait ; 64 la configuration a encore cette adresse."})
  int forget(
      @Parameters(paramLabel = "ADRESSE", description = "Son adresse.") String address,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "MOTIF",
              description =
                  "Par exemple la date de la demande ; noté au journal d’audit, sans nom.")
          String reason,
      @Option(names = "--dry-run", description = "Dit ce qui serait retiré ; ne change rien.")
          boolean dryRun)
      throws IOException {
    Configuration configuration = caller.configuration();
    Actor who = caller.who(configuration);
    try (House house = caller.house(configuration)) {
      Forgetting forgetting = RetentionRoom.forgetting(house);
      out()
          .println(
              dryRun
                  ? PersonText.tried(forgetting.tried(address))
                  : PersonText.forgotten(forgetting.forget(address, reason, who)));
    }
    return Exit.DONE;
  }

  @Command(
      name = "correct",
      description = "Corrige l’adresse ou le nom aux invitations des réunions.")
  int correct(
      @Parameters(index = "0", paramLabel = "ADRESSE", description = "L’adresse connue.")
          String address,
      @Parameters(
              index = "1",
              paramLabel = "NOUVELLE",
              description = "La bonne, qui peut être la même.")
          String to,
      @Option(names = "--name", paramLabel = "NOM", description = "Le nom corrigé.")
          @Nullable String name)
      throws IOException {
    Configuration configuration = caller.configuration();
    Actor who = caller.who(configuration);
    try (House house = caller.house(configuration)) {
      int corrected = RetentionRoom.forgetting(house).correct(address, to, name, who);
      out().println(PersonText.corrected(corrected));
    }
    return Exit.DONE;
  }
}
