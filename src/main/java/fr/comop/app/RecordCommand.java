package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.french.French;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
  private final Environment environment;
  @Mixin Common common = new Common();
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

  RecordCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = environment.configuration(common.config);
    Beneficiary whose = Names.beneficiary(configuration, which.beneficiary);
    Form asked = Names.form(configuration, which.form);
    Deliverable deliverable = Names.deliverable(configuration, whose, asked, which.year);
    if (!Files.isRegularFile(scan)) {
      throw Refused.use("Fichier introuvable : " + scan);
    }
    if (postmark.isAfter(environment.today())) {
      throw Refused.use("Le cachet de la poste ne peut pas être à venir : " + postmark + ".");
    }
    try (Wiring wiring = environment.wiring(configuration)) {
      PaperRecord paper =
          new PaperRecord(
              whose,
              asked,
              which.year,
              String.valueOf(scan.getFileName()),
              wiring.archive.keep(scan),
              Files.size(scan),
              postmark.atStartOfDay(Deliverable.ZONE).toInstant(),
              complete);
      wiring.journal.write(List.of(paper.entry()));
      String reference =
          wiring.ledger.durably(() -> paper.enter(wiring, environment.who())).reference();
      spec.commandLine()
          .getOut()
          .println(
              "Enregistré : "
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
