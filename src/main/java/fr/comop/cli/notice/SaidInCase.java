package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.cli.LongText;
import fr.comop.notice.desk.CaseSteps;
import fr.comop.notice.desk.Step;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** The options of what is done in a case and takes words. */
final class SaidInCase {
  @Mixin InCase in = new InCase();

  @ArgGroup(exclusive = true, multiplicity = "1")
  LongText words = new LongText();

  /** A step in a case, with words. */
  @FunctionalInterface
  interface Making {
    Step of(CaseSteps steps, String file, String words);
  }

  int done(Caller caller, PrintWriter out, Making step) throws IOException {
    return in.done(caller, out, (steps, file) -> step.of(steps, file, words.words()));
  }
}
