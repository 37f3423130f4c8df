package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.cli.json.CasesJson;
import fr.comop.cli.text.CasesText;
import fr.comop.config.Configuration;
import fr.comop.desk.Actor;
import fr.comop.notice.desk.Proceedings;
import fr.comop.wiring.House;
import fr.comop.wiring.NoticeRoom;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether something is done in a case or foreseen only, and to whom it is told. */
final class Taking {
  /** What every command of cases and letters may end with. */
  static final String CODES =
      "Codes de retour : 0 fait ; 64 refusé ou mal demandé, rien n’est fait ; 70 panne ; 78"
          + " configuration erronée.";

  /** What looking at something may end with. */
  static final String READING =
      "Codes de retour : 0 fait ; 64 mal demandé, ou introuvable ; 70 panne ; 78 configuration"
          + " erronée.";

  /** Who may do what asks for no more than a decision. */
  static final String ANYBODY =
      "Qui : toute personne nommée dans config/people.yaml, ou qui possède les données.";

  @Option(
      names = "--dry-run",
      description =
          "Dit ce qui serait consigné et ce qui partirait, ou ce qui s’y oppose ; rien n’est fait.")
  boolean dryRun;

  @Option(names = "--json", description = "Écrit le dossier en JSON.")
  boolean json;

  /** Something to do. */
  @FunctionalInterface
  interface Doing {
    Proceedings.Taken in(NoticeRoom room, Actor who);
  }

  /** Does it, or says what would come of it. */
  int done(Caller caller, PrintWriter out, Doing doing) throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = dryRun ? caller.looking(configuration) : caller.house(configuration)) {
      Proceedings.Taken taken =
          doing.in(dryRun ? house.notice.foreseeing() : house.notice, caller.who(configuration));
      out.println(
          json
              ? CasesJson.of(taken.file())
              : CasesText.taken(taken, dryRun, configuration.conventions()));
      return Exit.DONE;
    }
  }
}
