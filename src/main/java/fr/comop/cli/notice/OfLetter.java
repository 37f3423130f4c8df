package fr.comop.cli.notice;

import fr.comop.cli.Caller;
import fr.comop.desk.Actor;
import fr.comop.notice.desk.LetterDesk;
import fr.comop.notice.desk.Proceedings;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of what is done with a letter, and how it is done. */
final class OfLetter {
  @Parameters(paramLabel = "RÉFÉRENCE", description = "La lettre, par exemple LR-0003.")
  String reference = "";

  @Mixin Taking taking = new Taking();

  /** Something to do with a letter. */
  @FunctionalInterface
  interface Doing {
    Proceedings.Taken in(LetterDesk letters, String reference, Actor who);
  }

  int done(Caller caller, PrintWriter out, Doing doing) throws IOException {
    return taking.done(caller, out, (room, who) -> doing.in(room.letters(), reference, who));
  }
}
