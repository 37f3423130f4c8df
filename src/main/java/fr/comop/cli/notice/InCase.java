package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of what is done in a case, and how it is done. */
final class InCase {
  @Parameters(paramLabel = "RÉFÉRENCE", description = "Le dossier, par exemple DOS-0001.")
  String reference = "";

  @Option(
      names = "--evidence",
      paramLabel = "FICHIER",
      description = "La pièce qui le montre : elle est archivée, avec son empreinte.")
  @Nullable Path evidence;

  @Mixin Taking taking = new Taking();

  /** A step in a case. */
  @FunctionalInterface
  interface Making {
    Step of(CaseSteps steps, String file);
  }

  int done(Caller caller, PrintWriter out, Making step) throws IOException {
    return taking.done(
        caller,
        out,
        (room, who) ->
            room.proceedings().take(step.of(room.steps(), reference).shownBy(evidence), who));
  }
}
