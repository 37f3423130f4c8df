package fr.comop.cli;

import fr.comop.config.Configuration;
import fr.comop.config.PartByPart;
import fr.comop.config.Setting;
import fr.comop.continuity.Lost;
import fr.comop.convention.Deliverable;
import fr.comop.desk.Actor;
import fr.comop.desk.Declined;
import fr.comop.desk.Names;
import fr.comop.desk.Owners;
import fr.comop.doctor.Patient;
import fr.comop.wiring.House;
import fr.comop.wiring.LostWords;
import fr.comop.wiring.store.Headstart;
import fr.comop.wiring.store.StoreOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who gives a command, in which environment, and with which configuration. */
public final class Caller {
  private final Environment environment;
  private final ComopCommand comop;
  private final Headstart headstart;

  Caller(Environment environment, ComopCommand comop, Headstart headstart) {
    this.environment = environment;
    this.comop = comop;
    this.headstart = headstart;
  }

  /**
   * The configuration: of the directory asked for, of the one that {@code COMOP_HOME} holds, or of
   * the one in the current directory.
   */
  public Configuration configuration() {
    Configuration read = Configuration.read(directory(), environment.variables());
    headstart.end();
    return read;
  }

  private Path directory() {
    String home = environment.variables().get("COMOP_HOME");
    Path asked = comop.config;
    return asked != null ? asked : home != null ? Path.of(home, "config") : Path.of("config");
  }

  /** Where the routes of this installation lie, if its home has them. */
  public Path routes() {
    return directory().toAbsolutePath().resolveSibling("routes");
  }

  /** That of a directory. */
  public Configuration configuration(Path directory) {
    return Configuration.read(directory, environment.variables());
  }

  /**
   * What is to be examined: the same, read as far as it is sound.
   *
   * @param testMail address that a mail is sent to; null for none
   */
  public Patient patient(@Nullable String testMail) {
    return new Patient(
        PartByPart.read(directory(), environment.variables()),
        environment.variables(),
        environment.account(),
        environment.clock(),
        testMail);
  }

  /** All of comop, to change something. */
  public House house() throws IOException {
    return house(configuration());
  }

  /**
   * The same over a configuration that is read already.
   *
   * @throws fr.comop.config.ConfigMistake when the store knows what the configuration does not
   * @throws Declined when root would leave files among data of another account
   * @throws fr.comop.wiring.store.StoreUnavailable when nobody made a store, or it cannot be used
   */
  public House house(Configuration configuration) throws IOException {
    keepRootOut(configuration);
    return houseAsRootToo(configuration);
  }

  /** Declines to go on as root among data of another account. */
  public void keepRootOut(Configuration configuration) throws IOException {
    Owners.keepRootOut(configuration.settings().path(Setting.DATA_DIR), environment.account());
  }

  /** The same for what leaves no file among the data, and writes where root alone may. */
  public House houseAsRootToo(Configuration configuration) throws IOException {
    House house = opened(configuration);
    try {
      house.begin();
      return house;
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  /** All of comop, to look at only: what the configuration has lost is told, and no hindrance. */
  public House looking() throws IOException {
    return looking(configuration());
  }

  public House looking(Configuration configuration) throws IOException {
    House house = opened(configuration);
    try {
      List<Lost> lost = house.continuity().lost();
      if (!lost.isEmpty()) {
        comop.spec.commandLine().getErr().println(LostWords.of(lost));
      }
      return house;
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  /** All of comop, whatever the configuration has lost. */
  public House opened(Configuration configuration) throws IOException {
    new StoreOpening(configuration.settings()).expected();
    return new House(configuration, clock());
  }

  public Clock clock() {
    return environment.clock();
  }

  /** Who can be asked something; null where nobody is there. */
  public Environment.@Nullable Person person() {
    return environment.person();
  }

  /** Finds what people name. */
  public Names names(Configuration configuration) {
    return new Names(configuration.conventions(), configuration.forms());
  }

  /** The day it is in France. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock().instant(), Deliverable.ZONE);
  }

  /**
   * Who gives the command.
   *
   * @throws Declined when that can't be told for sure, or is nobody who may decide
   */
  public Actor who(Configuration configuration) {
    return configuration
        .people()
        .who(
            environment.account(),
            Owners.of(configuration.settings().path(Setting.DATA_DIR), environment.account()));
  }

  /** The same for what a machine does at night: comop, where the account is nobody's. */
  public Actor operator(Configuration configuration) {
    try {
      return who(configuration);
    } catch (Declined e) {
      return Actor.COMOP;
    }
  }

  /** The variables of the environment. */
  public Map<String, String> variables() {
    return environment.variables();
  }
}
