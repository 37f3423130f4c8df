package fr.comop.cli.meeting;

import fr.comop.cli.Caller;
import fr.comop.cli.Exit;
import fr.comop.convention.Conventions;
import fr.comop.desk.Actor;
import fr.comop.meeting.Convening;
import fr.comop.wiring.House;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.BiFunction;
import picocli.CommandLine.Parameters;

/** Which meeting, and how people are told what becomes of it. */
final class Which {
  @Parameters(paramLabel = "RÉFÉRENCE", description = "Par exemple COS-0001.")
  String reference = "";

  /** Something that people are told of. */
  @FunctionalInterface
  interface Doing {
    Convening.Told in(Convening convening, String reference, Actor who);
  }

  int told(
      Caller caller,
      PrintWriter out,
      Doing doing,
      BiFunction<Convening.Told, Conventions, String> text)
      throws IOException {
    try (House house = caller.house()) {
      Convening.Told told =
          doing.in(house.meeting.convening(), reference, caller.who(house.configuration));
      out.println(text.apply(told, house.configuration.conventions()));
      return Exit.DONE;
    }
  }
}
