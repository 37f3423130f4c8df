package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.NoticeReportsJson;
import fr.comop.cli.text.NoticeReportsText;
import fr.comop.desk.Actor;
import fr.comop.notice.channel.Reporting;
import fr.comop.notice.channel.SlipDesk;
import fr.comop.notice.channel.WaitingSlip;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether what became of a letter is entered or foreseen only, and to whom it is told. */
final class Entering {
  private static final String SLIP = WaitingSlip.NUMBERING.prefix() + "-";

  @Option(
      names = "--dry-run",
      description = "Dit ce qui serait consigné ou rayé, ou ce qui s’y oppose ; rien n’est fait.")
  boolean dryRun;

  @Option(names = "--json", description = "Écrit le résultat en JSON.")
  boolean json;

  /** What is said of a letter, for which the house may have to be asked. */
  @FunctionalInterface
  interface Telling {
    Reporting.Told in(House house) throws IOException;
  }

  int entered(Caller caller, PrintWriter out, String reference, Telling telling)
      throws IOException {
    try (House house = house(caller)) {
      Reporting.Told told = telling.in(house);
      Reporting reporting = house.dispatch.reporting();
      Reporting.Entered entered =
          dryRun
              ? reporting.foreseen(reference, told)
              : reporting.enter(reference, told, "", caller.who(house.configuration));
      out.println(
          json ? NoticeReportsJson.of(entered) : NoticeReportsText.entered(entered, dryRun));
      return Exit.DONE;
    }
  }

  int struck(Caller caller, PrintWriter out, String reference, String reason) throws IOException {
    try (House house = house(caller)) {
      if (reference.strip().regionMatches(true, 0, SLIP, 0, SLIP.length())) {
        SlipDesk slips = house.dispatch.slips();
        WaitingSlip slip =
            dryRun
                ? slips.found(reference)
                : slips.strike(reference, reason, caller.who(house.configuration));
        out.println(json ? NoticeReportsJson.of(slip) : NoticeReportsText.struck(slip, dryRun));
        return Exit.DONE;
      }
      Reporting reporting = house.dispatch.reporting();
      Actor who = caller.who(house.configuration);
      Reporting.Entered struck =
          dryRun
              ? reporting.foreseenWithout(reference, reason, who)
              : reporting.strike(reference, reason, who);
      out.println(json ? NoticeReportsJson.of(struck) : NoticeReportsText.struck(struck, dryRun));
      return Exit.DONE;
    }
  }

  private House house(Caller caller) throws IOException {
    return dryRun ? caller.looking() : caller.house();
  }
}
