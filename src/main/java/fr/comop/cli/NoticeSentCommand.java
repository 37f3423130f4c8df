package fr.comop.cli;

import fr.comop.cli.json.NoticeReportsJson;
import fr.comop.cli.text.NoticeReportsText;
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

/** Enters that a letter was deposited at the post office. */
@Command(
    name = "sent",
    description =
        "Consigne le dépôt d’une lettre à la poste : son numéro de recommandé, le jour, la preuve"
            + " de dépôt.")
final class NoticeSentCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RÉFÉRENCE", description = "La lettre, par exemple LR-0003.")
  String reference = "";

  @Option(
      names = "--number",
      required = true,
      paramLabel = "NUMÉRO",
      description = "Celui de la poste ; par exemple \"1A 203 456 7890 1\".")
  String number = "";

  @Mixin NoticeSlip slip = new NoticeSlip();

  NoticeSentCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    Reporting.Told told = slip.told(Report.Kind.DEPOSITED, number, "");
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
}
