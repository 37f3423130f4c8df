package fr.comop.cli;

import fr.comop.cli.it.BackupCommand;
import fr.comop.cli.it.ContactsCommand;
import fr.comop.cli.it.DoctorCommand;
import fr.comop.cli.it.MoveStoreCommand;
import fr.comop.cli.it.PersonCommand;
import fr.comop.cli.it.RestoreCommand;
import fr.comop.cli.it.RetentionCommand;
import fr.comop.cli.notice.CaseCommand;
import fr.comop.cli.notice.NoticeCommand;
import fr.comop.cli.usage.Misuse;
import fr.comop.cli.usage.WholeWords;
import fr.comop.config.ConfigMistake;
import fr.comop.desk.Causes;
import fr.comop.desk.Declined;
import fr.comop.wiring.StoreUnavailable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: its commands, what they have in common, and how each way to end is told. */
public final class Comop {
  private Comop() {}

  /**
   * Runs one command.
   *
   * @return the exit code: 0 done, 1 and 2 as the command says, 64 wrong use, 70 breakdown, 78
   *     wrong configuration
   */
  public static int run(Environment environment, String... args) {
    ComopCommand comop = new ComopCommand();
    Caller caller = new Caller(environment, comop);
    CommandLine line = new CommandLine(comop);
    List<Object> commands =
        List.of(
            new DemoCommand(caller),
            new InitCommand(caller),
            new RunCommand(caller),
            new StatusCommand(caller),
            new SummaryCommand(caller),
            new MarkedCommand(caller),
            new ExportCommand(caller),
            new CalendarCommand(caller),
            new SimulateCommand(caller),
            new TemplateCommand(caller),
            new ReadCommand(caller),
            new ShowCommand(caller),
            new ArrivalsCommand(caller),
            new NotesCommand(caller),
            new ImportCommand(caller),
            new RecordCommand(caller),
            new QuarantineCommand(caller),
            new WithdrawCommand(caller),
            new WaiveCommand(caller),
            new RecheckCommand(caller),
            new RemindersCommand(caller),
            new ExtendCommand(caller),
            new RepliesCommand(caller),
            new ExamineCommand(caller),
            new SignCommand(caller),
            new PaymentCommand(caller),
            new OpinionCommand(caller),
            new ConsentCommand(caller),
            new MeetingCommand(caller),
            new CaseCommand(caller),
            new NoticeCommand(caller),
            new MailsCommand(caller),
            new AuditCommand(caller),
            new RebuildCommand(caller),
            new BackupCommand(caller),
            new RestoreCommand(caller),
            new MoveStoreCommand(caller),
            new RetentionCommand(caller),
            new PersonCommand(caller),
            new ConfigCommand(caller),
            new ContactsCommand(caller),
            new DoctorCommand(caller));
    called(commands, args).forEach(line::addSubcommand);
    CommandLine summary = line.getSubcommands().get("summary");
    if (summary != null) {
      summary.addSubcommand(new SummaryPageCommand(caller));
    }
    ours(line);
    WholeWords.in(line);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(new Misuse());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> broken(exception, command.getErr()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line.execute(args);
  }

  /** The one that the first word names, for picocli takes its time over each; else all of them. */
  private static List<Object> called(List<Object> commands, String... args) {
    List<Object> called =
        commands.stream().filter(one -> args.length > 0 && name(one).equals(args[0])).toList();
    return called.isEmpty() ? commands : called;
  }

  private static String name(Object command) {
    return Objects.requireNonNull(command.getClass().getAnnotation(Command.class)).name();
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
