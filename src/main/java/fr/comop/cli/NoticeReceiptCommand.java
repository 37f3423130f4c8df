package fr.comop.cli;

import fr.comop.cli.json.NoticeReportsJson;
import fr.comop.cli.text.NoticeReportsText;
import fr.comop.desk.Declined;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.tracking.Report;
import fr.comop.wiring.House;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Enters what became of a letter. */
@Command(
    name = "receipt",
    description = {
      "Consigne ce qu’une lettre est devenue : présentée, distribuée, non réclamée, refusée,"
          + " inconnue (à l’adresse) ou perdue, avec le jour du volet.",
      "De même pour une lettre remise en main propre ou par commissaire de justice : distribuée ou"
          + " refusée, avec le récépissé ou l’acte."
    })
final class NoticeReceiptCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RÉFÉRENCE", description = "La lettre, par exemple LR-0003.")
  String reference = "";

  @Option(
      names = "--event",
      required = true,
      paramLabel = "ÉVÉNEMENT",
      description = "Par exemple distribuée, ou \"non réclamée\".")
  String event = "";

  @Option(
      names = "--number",
      paramLabel = "NUMÉRO",
      description = "Celui de la poste, s’il est lisible sur le volet.")
  String number = "";

  @Option(
      names = "--reason",
      paramLabel = "MOTIF",
      description = "Ce que le volet dit de plus ; comment on sait qu’une lettre est perdue.")
  String reason = "";

  @Mixin NoticeSlip slip = new NoticeSlip();

  NoticeReceiptCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Reporting.Told told = slip.told(kind(), number, reason);
    try (House house = slip.dryRun ? caller.looking() : caller.house()) {
      Reporting reporting = house.dispatch.reporting();
      Reporting.Entered entered =
          slip.dryRun
              ? reporting.foreseen(reference, told)
              : reporting.enter(reference, told, "", caller.who(house.configuration));
      spec.commandLine()
          .getOut()
          .println(
              slip.json
                  ? NoticeReportsJson.of(entered)
                  : NoticeReportsText.entered(entered, slip.dryRun));
      return Exit.DONE;
    }
  }

  private Report.Kind kind() {
    Report.Kind kind =
        Report.Kind.of(event)
            .orElseThrow(
                () ->
                    new Declined(
                        "« "
                            + event
                            + " » n’est pas un événement ; il y a : présentée, distribuée, non"
                            + " réclamée, refusée, inconnue, perdue."));
    if (kind == Report.Kind.DEPOSITED) {
      throw new Declined("Le dépôt se consigne par « comop notice sent », avec son numéro.");
    }
    return kind;
  }
}
