package fr.comop.cli;

import fr.comop.cli.campaign.CalendarCommand;
import fr.comop.cli.campaign.ExtendCommand;
import fr.comop.cli.campaign.RemindersCommand;
import fr.comop.cli.campaign.RepliesCommand;
import fr.comop.cli.campaign.SimulateCommand;
import fr.comop.cli.funding.OpinionCommand;
import fr.comop.cli.funding.PaymentCommand;
import fr.comop.cli.it.BackupCommand;
import fr.comop.cli.it.ContactsCommand;
import fr.comop.cli.it.DoctorCommand;
import fr.comop.cli.it.MoveStoreCommand;
import fr.comop.cli.it.PersonCommand;
import fr.comop.cli.it.RestoreCommand;
import fr.comop.cli.it.ResumeCommand;
import fr.comop.cli.it.RetentionCommand;
import fr.comop.cli.meeting.MeetingCommand;
import fr.comop.cli.notice.CaseCommand;
import fr.comop.cli.notice.NoticeCommand;
import fr.comop.cli.received.ArrivalsCommand;
import fr.comop.cli.received.ExamineCommand;
import fr.comop.cli.received.NotesCommand;
import fr.comop.cli.received.QuarantineCommand;
import fr.comop.cli.received.ReadCommand;
import fr.comop.cli.received.RecheckCommand;
import fr.comop.cli.received.RecordCommand;
import fr.comop.cli.received.ShowCommand;
import fr.comop.cli.received.SignCommand;
import fr.comop.cli.received.WaiveCommand;
import fr.comop.cli.received.WithdrawCommand;
import fr.comop.cli.summary.ConsentCommand;
import fr.comop.cli.summary.ExportCommand;
import fr.comop.cli.summary.MarkedCommand;
import fr.comop.cli.summary.SummaryCommand;
import fr.comop.cli.summary.SummaryPageCommand;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;

/**
 * Which commands there are. One that is named first is made alone: picocli looks through every
 * option of every command it is given, which took a tenth of a start.
 */
final class Commands {
  /** In the order in which the help lists them. */
  private static final List<String> NAMES =
      List.of(
          "demo",
          "init",
          "run",
          "status",
          "summary",
          "marked",
          "export",
          "calendar",
          "simulate",
          "template",
          "read",
          "show",
          "arrivals",
          "notes",
          "import",
          "record",
          "quarantine",
          "withdraw",
          "waive",
          "recheck",
          "reminders",
          "extend",
          "replies",
          "examine",
          "sign",
          "payment",
          "opinion",
          "consent",
          "meeting",
          "case",
          "notice",
          "mails",
          "audit",
          "rebuild",
          "backup",
          "restore",
          "resume",
          "move-store",
          "retention",
          "person",
          "config",
          "contacts",
          "doctor");

  private Commands() {}

  /** Adds the command that is asked for, or all where it is not the first word. */
  static void add(CommandLine line, Caller caller, String... args) {
    boolean named = args.length > 0 && NAMES.contains(args[0]);
    for (String name : named ? List.of(args[0]) : NAMES) {
      line.addSubcommand(name, made(name, caller));
      if (name.equals("summary")) {
        Objects.requireNonNull(line.getSubcommands().get(name))
            .addSubcommand(new SummaryPageCommand(caller));
      }
    }
  }

  private static Object made(String name, Caller caller) {
    return switch (name) {
      case "demo" -> new DemoCommand(caller);
      case "init" -> new InitCommand(caller);
      case "run" -> new RunCommand(caller);
      case "status" -> new StatusCommand(caller);
      case "summary" -> new SummaryCommand(caller);
      case "marked" -> new MarkedCommand(caller);
      case "export" -> new ExportCommand(caller);
      case "calendar" -> new CalendarCommand(caller);
      case "simulate" -> new SimulateCommand(caller);
      case "template" -> new TemplateCommand(caller);
      case "read" -> new ReadCommand(caller);
      case "show" -> new ShowCommand(caller);
      case "arrivals" -> new ArrivalsCommand(caller);
      case "notes" -> new NotesCommand(caller);
      case "import" -> new ImportCommand(caller);
      case "record" -> new RecordCommand(caller);
      case "quarantine" -> new QuarantineCommand(caller);
      case "withdraw" -> new WithdrawCommand(caller);
      case "waive" -> new WaiveCommand(caller);
      case "recheck" -> new RecheckCommand(caller);
      case "reminders" -> new RemindersCommand(caller);
      case "extend" -> new ExtendCommand(caller);
      case "replies" -> new RepliesCommand(caller);
      case "examine" -> new ExamineCommand(caller);
      case "sign" -> new SignCommand(caller);
      case "payment" -> new PaymentCommand(caller);
      case "opinion" -> new OpinionCommand(caller);
      case "consent" -> new ConsentCommand(caller);
      case "meeting" -> new MeetingCommand(caller);
      case "case" -> new CaseCommand(caller);
      case "notice" -> new NoticeCommand(caller);
      case "mails" -> new MailsCommand(caller);
      case "audit" -> new AuditCommand(caller);
      case "rebuild" -> new RebuildCommand(caller);
      case "backup" -> new BackupCommand(caller);
      case "restore" -> new RestoreCommand(caller);
      case "resume" -> new ResumeCommand(caller);
      case "move-store" -> new MoveStoreCommand(caller);
      case "retention" -> new RetentionCommand(caller);
      case "person" -> new PersonCommand(caller);
      case "config" -> new ConfigCommand(caller);
      case "contacts" -> new ContactsCommand(caller);
      case "doctor" -> new DoctorCommand(caller);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
