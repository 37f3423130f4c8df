package fr.comop.app;

import fr.comop.archive.Archive;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.smtp.MailComposer;
import fr.comop.reminder.ReminderLetter;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Start;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the mails of a simulation as files that a mail program opens. */
final class SimulatedMails implements Consumer<Moment> {
  private final Wiring wiring;
  private final Archive archive;
  private final Path out;
  private final ReminderLetter letter;
  private final Map<Start.Owner, String> threads = new HashMap<>();
  private final Map<Path, Integer> rounds = new HashMap<>();

  /**
   * Mails into a directory, which is made when missing.
   *
   * @param archive in which their enclosures are kept
   */
  SimulatedMails(Wiring wiring, Archive archive, Path out) throws IOException {
    this.wiring = wiring;
    this.archive = archive;
    this.out = Files.createDirectories(out);
    letter = new ReminderWiring(wiring).letter(archive);
  }

  @Override
  public void accept(Moment moment) {
    if (moment instanceof Moment.Leaves leaves) {
      write(leaves);
    }
  }

  private void write(Moment.Leaves leaves) {
    String id = leaves.beneficiary().id();
    Path file =
        out.resolve(
            leaves.decision().departure().day()
                + "-"
                + id
                + "-"
                + leaves.decision().departure().step().id());
    int round = rounds.merge(file, 1, Integer::sum);
    Start.Owner owner = new Start.Owner(id, leaves.standing().year());
    Mail mail =
        wiring.ledger.inTransaction(
            () ->
                letter.write(
                    leaves.standing(),
                    leaves.decision(),
                    round,
                    leaves.owed(),
                    threads.get(owner),
                    leaves.at()));
    threads.putIfAbsent(owner, mail.messageId());
    MailComposer composer = wiring.composer(archive, Clock.fixed(leaves.at(), Deliverable.ZONE));
    String name = file.getFileName() + (round == 1 ? "" : "-" + round) + ".eml";
    try (OutputStream eml = Files.newOutputStream(out.resolve(name))) {
      composer.compose(mail).writeTo(eml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
