package fr.comop.cli;

import fr.comop.cli.usage.Misuse;
import fr.comop.cli.usage.WholeWords;
import fr.comop.config.ConfigMistake;
import fr.comop.desk.Causes;
import fr.comop.desk.Declined;
import fr.comop.wiring.store.Headstart;
import fr.comop.wiring.store.StoreUnavailable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import picocli.CommandLine;

/** The command line: its commands, what they have in common, and how each way to end is told. */
public final class Comop {
  private static final int MEGABYTE = 1 << 20;

  private Comop() {}

  /**
   * Runs one command.
   *
   * @return the exit code: 0 done, 1 and 2 as the command says, 64 wrong use, 70 breakdown, 78
   *     wrong configuration
   */
  public static int run(Environment environment, String... args) {
    return run(environment, Headstart.of(args), args);
  }

  /**
   * Runs one command, for which Java loads already what it takes.
   *
   * @param headstart that has begun
   * @return the exit code, as above
   */
  public static int run(Environment environment, Headstart headstart, String... args) {
    ComopCommand comop = new ComopCommand();
    Caller caller = new Caller(environment, comop, headstart);
    CommandLine line = new CommandLine(comop);
    Commands.add(line, caller, args);
    ours(line);
    WholeWords.in(line);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(new Misuse());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> broken(exception, command.getErr()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return shortOfMemory(line.getErr());
    }
  }

  private static int shortOfMemory(PrintWriter err) {
    err.println(
        "La mémoire donnée à Java ("
            + Runtime.getRuntime().maxMemory() / MEGABYTE
            + " Mo) n’a pas suffi.\n"
            + "Recommencez la commande avec davantage\u00a0: JAVA_OPTS=\"-Xmx2g\" comop …");
    return Exit.BREAKDOWN;
  }

  private static void ours(CommandLine line) {
    line.getCommandSpec().usageMessage().synopsisHeading("Utilisation : ");
    line.getCommandSpec().usageMessage().synopsisSubcommandLabel("[COMMANDE]");
    line.getCommandSpec().exitCodeOnInvalidInput(Exit.WRONG_USE);
    line.getSubcommands().values().forEach(Comop::ours);
  }

  private static int broken(Exception exception, PrintWriter err) {
    if (exception instanceof Declined declined) {
      err.println(declined.why());
      return Exit.WRONG_USE;
    }
    if (exception instanceof StoreUnavailable) {
      err.println(exception.getMessage());
      return Exit.BREAKDOWN;
    }
    if (exception instanceof ConfigMistake) {
      err.println(exception.getMessage());
      return Exit.CONFIG;
    }
    if (exception instanceof InvalidPathException name) {
      err.println(
          "Java ne sait pas écrire ici le nom de fichier « "
              + name.getInput()
              + " » : lancez comop sous une locale UTF-8, par exemple avec LC_ALL=C.UTF-8.");
      return Exit.CONFIG;
    }
    if (Causes.wantsRoom(exception)) {
      err.println(
          "Il n’y a plus de place sur le disque ("
              + Causes.told(exception)
              + ").\nLibérez-en, puis recommencez la commande : rien de ce qui était enregistré n’est"
              + " perdu.");
      return Exit.BREAKDOWN;
    }
    err.println("comop s’est arrêté sur une panne : " + Causes.told(exception));
    err.println("Le détail est dans le journal (COMOP_LOG=debug pour tout voir).");
    org.slf4j.LoggerFactory.getLogger(Comop.class).debug("breakdown", exception);
    return Exit.BREAKDOWN;
  }
}
