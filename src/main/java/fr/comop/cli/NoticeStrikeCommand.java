package fr.comop.cli;

import fr.comop.cli.json.NoticeReportsJson;
import fr.comop.cli.text.NoticeReportsText;
import fr.comop.desk.Actor;
import fr.comop.notice.channel.Reporting;
import fr.comop.wiring.House;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Strikes out what was reported wrongly. */
@Command(
    name = "strike",
    description =
        "Raye un événement consigné par erreur ; il reste au dossier, avec le motif, et ne compte"
            + " plus, même s’il est annoncé de nouveau.")
final class NoticeStrikeCommand implements Callable<Integer> {
  private final Caller caller;
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "RÉFÉRENCE", description = "L’événement, par exemple EV-0003.")
  String reference = "";

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "MOTIF",
      description = "Pourquoi ; noté au journal d’audit.")
  String reason = "";

  @Option(names = "--dry-run", description = "Dit ce qui serait rayé, sans le faire.")
  boolean dryRun;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  NoticeStrikeCommand(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Integer call() throws IOException {
    try (House house = dryRun ? caller.looking() : caller.house()) {
      Reporting reporting = house.dispatch.reporting();
      Actor who = caller.who(house.configuration);
      Reporting.Entered struck =
          dryRun
              ? reporting.foreseenWithout(reference, reason, who)
              : reporting.strike(reference, reason, who);
      spec.commandLine()
          .getOut()
          .println(json ? NoticeReportsJson.of(struck) : NoticeReportsText.struck(struck, dryRun));
      return Exit.DONE;
    }
  }
}
