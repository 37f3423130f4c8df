package fr.comop.cli.received;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.WhichDocument;
import fr.comop.config.Configuration;
import fr.comop.convention.Beneficiary;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.refused.RefusedHere;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.french.French;
import fr.comop.intake.FrontDesk;
import fr.comop.intake.arrival.Handing;
import fr.comop.wiring.House;
import java.io.IOException;
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
            + " cachet fait foi : CRPA, art. L.112-1), en main propre, par le courriel d’un agent,"
            + " ou après que notre boîte, à sa limite, l’a refusé.")
public final class RecordCommand implements Callable<Integer> {
  private final Caller caller;
  @Mixin WhichDocument which = new WhichDocument();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--by",
      defaultValue = "post",
      paramLabel = "post|hand|colleague|bounce",
      description =
          "Par la poste (par défaut), remis en main propre, reçu par un agent (par courriel, par"
              + " exemple), ou refusé par notre boîte.")
  Handing.Way by = Handing.Way.POST;

  @Option(
      names = "--postmark",
      paramLabel = "AAAA-MM-JJ",
      description = "Date du cachet de la poste ; c’est elle qui compte.")
  @Nullable LocalDate postmark;

  @Option(
      names = "--bounce",
      paramLabel = "AVIS.eml",
      description =
          "Avis par lequel le serveur de l’expéditeur lui a dit que notre boîte était pleine ou à"
              + " sa limite ; la date d’envoi qu’il donne compte, et il est conservé comme preuve.")
  @Nullable Path bounce;

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

  public RecordCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws Exception {
    Configuration configuration = caller.configuration();
    Names names = caller.names(configuration);
    Beneficiary whose = names.beneficiary(which.beneficiary());
    Deliverable deliverable = names.deliverable(whose, which.form(), which.year());
    if (!Files.isRegularFile(file)) {
      throw new Declined("Fichier introuvable : " + file);
    }
    possible();
    try (House house = caller.house(configuration)) {
      FrontDesk.Handed handed = handed(deliverable, house);
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

  private FrontDesk.Handed handed(Deliverable deliverable, House house) throws IOException {
    if (bounce == null) {
      return new FrontDesk.Handed(deliverable, new Handing(by, postmark, arrived), complete);
    }
    RefusedHere.Notice notice = house.correspondence.refusedHere().read(bounce);
    return new FrontDesk.Handed(
        deliverable, new Handing(by, notice.sent(), arrived), complete, notice.french());
  }

  private void possible() {
    boolean posted = by == Handing.Way.POST;
    boolean bounced = by == Handing.Way.BOUNCE;
    if (bounced && bounce == null) {
      throw new Declined(
          "Il manque --bounce : de ce que notre boîte a refusé, c’est l’avis reçu par l’expéditeur"
              + " qui donne la date.");
    }
    if (!bounced && bounce != null) {
      throw new Declined("Avec un avis de refus, ajoutez --by bounce, ou ôtez --bounce.");
    }
    if (posted && postmark == null) {
      throw new Declined(
          "Il manque --postmark : de ce qui vient par la poste, c’est le cachet qui compte.");
    }
    if (!posted && postmark != null) {
      throw new Declined(
          "Sans envoi par la poste, il n’y a pas de cachet : ôtez --postmark, ou --by.");
    }
  }
}
