package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.form.Form;
import fr.comop.french.French;
import fr.comop.intake.PaperDesk;
import fr.comop.wiring.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Enters a delivery on paper. */
@Command(
    name = "record",
    description =
        "Enregistre un document reçu sur papier ; c’est le cachet de la poste qui compte (CRPA,"
            + " art. L.112-1).")
final class RecordCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin WhichDocument which = new WhichDocument();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--postmark",
      required = true,
      paramLabel = "AAAA-MM-JJ",
      description = "Date du cachet de la poste.")
  LocalDate postmark = LocalDate.EPOCH;

  @Option(
      names = "--scan",
      required = true,
      paramLabel = "FICHIER",
      description = "Le document numérisé ; il est conservé comme preuve.")
  Path scan = Path.of("");

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
    if (!Files.isRegularFile(scan)) {
      throw new Declined("Fichier introuvable : " + scan);
    }
    PaperDesk.Paper paper = new PaperDesk.Paper(whose, asked, which.year, postmark, complete);
    try (House house = caller.house(configuration)) {
      String reference =
          house.intake.paperDesk().record(paper, scan, caller.who(house.configuration));
      spec.commandLine()
          .getOut()
          .println(
              "Enregistré\u00a0: "
                  + deliverable.title()
                  + " "
                  + French.of(whose.name())
                  + ", référence "
                  + reference
                  + ".");
    }
    return Exit.DONE;
  }
}
