package fr.comop.app;

import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command stands on: the process's environment and a clock.
 *
 * @param variables environment variables
 */
record Environment(Map<String, String> variables, Clock clock) {

  /**
   * The configuration: of the directory asked for, of the one that {@code COMOP_HOME} holds, or of
   * the one in the current directory.
   */
  Configuration configuration(@Nullable Path asked) {
    String home = variables.get("COMOP_HOME");
    Path directory =
        asked != null ? asked : home != null ? Path.of(home, "config") : Path.of("config");
    return Configuration.read(directory, variables);
  }

  Wiring wiring(@Nullable Path asked) throws IOException {
    return wiring(configuration(asked));
  }

  Wiring wiring(Configuration configuration) throws IOException {
    return new Wiring(configuration, clock);
  }

  /** The day it is in France. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Deliverable.ZONE);
  }

  /** Who gives a command: the user of the operating system, or COMOP_WHO where a service asks. */
  String who() {
    Supplier<String> user = () -> System.getProperty("user.name", "?");
    String told = variables.get("COMOP_WHO");
    return told == null || told.isBlank() ? user.get() : told.strip();
  }

  /** Whether there is a store yet. */
  static boolean hasStore(Configuration configuration) {
    return new StoreOpening(configuration.settings()).isKnown();
  }
}
