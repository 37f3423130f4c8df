package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.form.Form;
import fr.comop.french.French;
import fr.comop.intake.FrontDesk;
import fr.comop.intake.arrival.Handing;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enters what reached the service by neither its mailbox nor its folder. */
@Command(
    name = "record",
    description =
        "Enregistre un document reçu autrement que par la boîte ou le dossier : par la poste (le"
            + " cachet fait foi : CRPA, art. L.112-1), en main propre, par le courriel d’un agent.")
final class RecordCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin WhichDocument which = new WhichDocument();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--by",
      defaultValue = "post",
      paramLabel = "post|hand|colleague",
      description =
          "Par la poste (par défaut), remis en main propre, ou reçu par un agent (par courriel, par exemple).")
  Handing.Way by = Handing.Way.POST;

  @Option(
      names = "--postmark",
      paramLabel = "AAAA-MM-JJ",
      description = "Date du cachet de la poste ; c’est elle qui compte.")
  @Nullable LocalDate postmark;

  @Option(
      names = "--arrived",
      required = true,
      paramLabel = "AAAA-MM-JJ",
      description = "Jour où le document est arrivé à la Région.")
  LocalDate arrived = LocalDate.EPOCH;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FICHIER",
      description =
          "Le papier numérisé (PDF ou image), ou le fichier lui-même s’il n’est pas venu par la"
              + " poste ; il est conservé comme preuve. Un classeur est lu et contrôlé.")
  Path file = Path.of("");

  @Option(
      names = "--complete",
      description = "Le service l’a examiné et le tient pour complet (sinon : présenté).")
  boolean complete;

  RecordCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Names names = caller.names(configuration);
    Beneficiary whose = names.beneficiary(which.beneficiary);
    Form asked = names.form(whose, which.form, which.year);
    Deliverable deliverable = names.deliverable(whose, asked, which.year);
    if (!Files.isRegularFile(file)) {
      throw new Declined("Fichier introuvable : " + file);
    }
    FrontDesk.Handed handed = new FrontDesk.Handed(whose, asked, which.year, handing(), complete);
    try (House house = caller.house(configuration)) {
      String told = house.intake.frontDesk().record(handed, file, caller.who(house.configuration));
      spec.commandLine()
          .getOut()
          .println(
              French.typeset(
                  "Enregistré : "
                      + deliverable.title()
                      + " "
                      + French.of(whose.name())
                      + ", "
                      + handed.handing().french()
                      + ", "
                      + told
                      + "."));
    }
    return Exit.DONE;
  }

  private Handing handing() {
    boolean posted = by == Handing.Way.POST;
    if (posted && postmark == null) {
      throw new Declined(
          "Il manque --postmark : de ce qui vient par la poste, c’est le cachet qui compte.");
    }
    if (!posted && postmark != null) {
      throw new Declined(
          "Sans envoi par la poste, il n’y a pas de cachet : ôtez --postmark, ou --by.");
    }
    return new Handing(by, postmark, arrived);
  }
}
