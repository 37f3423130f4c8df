package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

  /**
   * Who gives the command.
   *
   * @throws Declined when that can't be told for sure, or is nobody who may decide
   */
  Actor who(Configuration configuration) {
    return configuration.people().who(environment.account(), owners(configuration.settings()));
  }

  /** Those whom nothing can keep from the data. */
  private Set<String> owners(Settings settings) {
    Set<String> owners = new HashSet<>(Set.of("root"));
    try {
      owners.add(Files.getOwner(settings.path(Setting.DATA_DIR)).getName());
    } catch (IOException e) {
      owners.add(environment.account().running()); // who is about to make it
    }
    return owners;
  }
}
