package fr.comop.cli;

import fr.comop.cli.json.CasesJson;
import fr.comop.cli.text.CasesText;
import fr.comop.config.Configuration;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.Proceedings;
import fr.comop.notice.desk.Step;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of what is done in a case, and how it is done. */
final class CaseDoing {
  @Option(
      names = "--evidence",
      paramLabel = "FICHIER",
      description = "La pièce qui le montre : elle est archivée, avec son empreinte.")
  @Nullable Path evidence;

  @Option(names = "--dry-run", description = "Dit ce qui serait consigné, ou ce qui s’y oppose.")
  boolean dryRun;

  @Option(names = "--json", description = "Écrit le dossier en JSON.")
  boolean json;

  /** Does a step, or says what would come of it. */
  int done(Caller caller, PrintWriter out, Function<CaseSteps, Step> said) throws IOException {
    Configuration configuration = caller.configuration();
    try (House house = dryRun ? caller.looking(configuration) : caller.house(configuration)) {
      Step step = said.apply(house.notice.steps()).shownBy(evidence);
      Proceedings proceedings = house.notice.proceedings();
      return told(
          configuration,
          out,
          dryRun
              ? proceedings.foreseen(step, caller.who(configuration))
              : proceedings.take(step, caller.who(configuration)));
    }
  }

  /** Says what came of it. */
  int told(Configuration configuration, PrintWriter out, Proceedings.Taken taken)
      throws IOException {
    out.println(
        json
            ? CasesJson.of(taken.file())
            : CasesText.taken(taken, dryRun, configuration.conventions()));
    return Exit.DONE;
  }
}
