package fr.comop.app;

import fr.comop.cli.Comop;
import fr.comop.cli.Environment;
import fr.comop.convention.Deliverable;
import fr.comop.wiring.store.Headstart;
import java.time.Clock;
import java.util.Map;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    // before all else: what follows looks into each library for what knows of time zones
    Headstart headstart = Headstart.of(args);
    Clock clock = Clock.system(Deliverable.ZONE);
    Environment environment =
        new Environment(
            Map.copyOf(System.getenv()), clock, OperatingSystem.account(), Terminal.person());
    System.exit(Comop.run(environment, headstart, args));
  }
}
