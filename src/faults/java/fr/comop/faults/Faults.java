package fr.comop.faults;

import java.nio.file.Path;

/** Sets faults upon the packaged service and tells what came of it; see docs/faults.md. */
public final class Faults {
  private Faults() {}

  /**
   * Runs one trial; exits with 0 when all came out as it should, else with 1.
   *
   * @param args "kills", "load" or "stream", then the packaged distribution
   */
  public static void main(String[] args) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(Faults::endWhatWasStarted));
    Path distribution = Path.of(args[1]);
    boolean well =
        switch (args[0]) {
          case "kills" -> new Kills(KillsOrder.asked(), distribution).run();
          case "load" -> new Load(LoadOrder.asked(), distribution).run();
          case "stream" -> new Stream(StreamOrder.asked(), distribution).run();
          default -> throw new IllegalArgumentException(args[0] + ": no trial");
        };
    System.exit(well ? 0 : 1);
  }

  private static void endWhatWasStarted() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
