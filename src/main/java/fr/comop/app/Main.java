package fr.comop.app;

import fr.comop.config.ConfigMistake;
import fr.comop.convention.Deliverable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Map.copyOf(System.getenv()), args));
  }

  /**
   * Runs one command.
   *
   * @param environment the process's own, or what stands for it
   * @return the exit code: 0 done, 1 and 2 as the command says, 64 wrong use, 70 breakdown, 78
   *     wrong configuration
   */
  public static int run(Map<String, String> environment, String... args) {
    return run(new Environment(environment, Clock.system(Deliverable.ZONE)), args);
  }

  static int run(Environment environment, String... args) {
    CommandLine line = new CommandLine(new ComopCommand());
    List.of(
            new DemoCommand(environment),
            new RunCommand(environment),
            new StatusCommand(environment),
            new CalendarCommand(environment),
            new SimulateCommand(environment),
            new TemplateCommand(environment),
            new ReadCommand(environment),
            new NotesCommand(environment),
            new ImportCommand(environment),
            new RecordCommand(environment),
            new QuarantineCommand(environment),
            new WaiveCommand(environment),
            new RecheckCommand(environment),
            new RemindersCommand(environment),
            new ExtendCommand(environment),
            new RepliesCommand(environment),
            new MailsCommand(environment),
            new RebuildCommand(environment),
            new ConfigCommand(environment))
        .forEach(line::addSubcommand);
    ours(line);
    WholeWords.in(line);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionStrategy(Main::execute);
    line.setParameterExceptionHandler(new Misuse());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> broken(exception, command.getErr()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line.execute(args);
  }

  /** Runs the command; {@code --config} counts wherever on the line it stands. */
  private static int execute(CommandLine.ParseResult parsed) {
    Path config = null;
    for (CommandLine line : parsed.asCommandLineList()) {
      OptionSpec option = line.getCommandSpec().findOption("--config");
      Path given = option == null ? null : option.getValue();
      if (given != null) {
        config = given;
      } else if (option != null && config != null) {
        option.setValue(config);
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static void ours(CommandLine line) {
    line.getCommandSpec().usageMessage().synopsisHeading("Utilisation : ");
    line.getCommandSpec().exitCodeOnInvalidInput(Exit.WRONG_USE);
    line.getSubcommands().values().forEach(Main::ours);
  }

  private static int broken(Exception exception, PrintWriter err) {
    if (exception instanceof Refused refused) {
      err.println(refused.getMessage());
      return refused.code();
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
    org.slf4j.LoggerFactory.getLogger(Main.class).debug("breakdown", exception);
    return Exit.BREAKDOWN;
  }
}
