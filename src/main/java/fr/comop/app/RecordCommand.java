package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.form.Form;
import fr.comop.french.French;
import fr.comop.intake.ArrivalState;
import fr.comop.intake.Channel;
import fr.comop.intake.Delivery;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
      var sha256 = wiring.archive.keep(scan);
      String reference = wiring.ledger.durably(() -> record(wiring, whose, asked, sha256));
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

  private String record(
      Wiring wiring, Beneficiary whose, Form asked, fr.comop.archive.Sha256 sha256) {
    Instant received = postmark.atStartOfDay(Deliverable.ZONE).toInstant();
    Instant now = wiring.clock.instant();
    String name = String.valueOf(scan.getFileName());
    Delivery delivery =
        new Delivery(
            Channel.PAPER,
            which.form + ";" + which.year + ";" + which.beneficiary + ";" + sha256.hex(),
            received,
            null,
            name,
            InputStream::nullInputStream);
    long id =
        wiring
            .arrivals
            .enter(delivery, sha256, size(), now)
            .orElseThrow(() -> Refused.use("Ce document a déjà été enregistré."));
    wiring.arrivals.decide(id, ArrivalState.DONE, "Reçu sur papier.", now);
    String reference =
        wiring.submissions.addPaper(id, name, sha256, whose, asked, which.year, received, complete);
    wiring.audit.record(
        environment.who(),
        "RECORD",
        reference,
        "Reçu sur papier, cachet du " + postmark + (complete ? ", tenu pour complet." : "."));
    return reference;
  }

  private long size() {
    try {
      return Files.size(scan);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
