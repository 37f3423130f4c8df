package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Names;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Who gives a command, in which environment, and with which configuration. */
final class Caller {
  private final Environment environment;
  private final ComopCommand comop;

  Caller(Environment environment, ComopCommand comop) {
    this.environment = environment;
    this.comop = comop;
  }

  /**
   * The configuration: of the directory asked for, of the one that {@code COMOP_HOME} holds, or of
   * the one in the current directory.
   */
  Configuration configuration() {
    Map<String, String> variables = environment.variables();
    String home = variables.get("COMOP_HOME");
    Path asked = comop.config;
    Path directory =
        asked != null ? asked : home != null ? Path.of(home, "config") : Path.of("config");
    return Configuration.read(directory, variables);
  }

  House house() throws IOException {
    return house(configuration());
  }

  House house(Configuration configuration) throws IOException {
    return new House(configuration, clock());
  }

  Clock clock() {
    return environment.clock();
  }

  /** Finds what people name. */
  Names names(Configuration configuration) {
    return new Names(configuration.conventions(), configuration.forms());
  }

  /** The day it is in France. */
  LocalDate today() {
    return LocalDate.ofInstant(clock().instant(), Deliverable.ZONE);
  }

  /** The user of the operating system, or COMOP_WHO where a service asks. */
  String who() {
    String told = environment.variables().get("COMOP_WHO");
    return told == null || told.isBlank() ? System.getProperty("user.name", "?") : told.strip();
  }
}
