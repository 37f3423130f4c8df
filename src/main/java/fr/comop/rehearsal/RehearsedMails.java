package fr.comop.rehearsal;

import fr.comop.convention.Beneficiary;
import fr.comop.convention.Conventions;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Refusal;
import fr.comop.correspondence.Sender;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.desk.Output;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.answer.Calls;
import fr.comop.reminder.SentReminders;
import fr.comop.reminder.digest.StaffDigest;
import jakarta.mail.MessagingException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes the mails that leave in a rehearsal, and writes each as a file for a mail program. */
final class RehearsedMails implements Sender {
  private static final String CAMPAIGN = "campagne";
  private static final Set<String> FOR_STAFF = Set.of(StaffDigest.TEXT, Calls.TEXT);
  private static final Map<String, String> KINDS =
      Map.of(
          Acknowledgement.REPORT, "accusés de réception",
          Acknowledgement.RECEIPT, "reçus neutres",
          Calls.TEXT, "appels à passer",
          StaffDigest.TEXT, "points de campagne");

  private final Path out;
  private final Conventions conventions;
  private final SentReminders reminders;
  private final MailComposer composer;
  private final Clock clock;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  /** Mails into a directory that is there. */
  RehearsedMails(
      Path out,
      Conventions conventions,
      SentReminders reminders,
      MailComposer composer,
      Clock clock) {
    this.out = out;
    this.conventions = conventions;
    this.reminders = reminders;
    this.composer = composer;
    this.clock = clock;
  }

  @Override
  public List<Refusal> send(Mail mail, Runnable handover) {
    String what =
        reminders
            .find(mail.messageId())
            .map(one -> counted(CAMPAIGN, one.beneficiary() + "-" + one.step()))
            .orElseGet(
                () ->
                    counted(
                        KINDS.getOrDefault(text(mail), text(mail)),
                        whose(mail) + "-" + text(mail)));
    String name = LocalDate.now(clock) + "-" + what;
    int number = names.merge(name, 1, Integer::sum);
    Path file = out.resolve(name + (number == 1 ? "" : "-" + number) + ".eml");
    Output.to(
        file,
        () -> {
          try (OutputStream eml = Files.newOutputStream(file)) {
            composer.compose(mail).writeTo(eml);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        });
    return List.of();
  }

  /** How many were written, by kind, in French. */
  Map<String, Integer> counts() {
    return counts;
  }

  private String counted(String kind, String what) {
    counts.merge(kind, 1, Integer::sum);
    return what;
  }

  /** Name of the text that a mail was written in, with which its message id begins. */
  private static String text(Mail mail) {
    return mail.messageId().substring(1, mail.messageId().indexOf('.'));
  }

  private String whose(Mail mail) {
    return conventions
        .writingFrom(mail.to().get(0))
        .map(Beneficiary::id)
        .orElse(FOR_STAFF.contains(text(mail)) ? "service" : "inconnu");
  }
}
