package fr.comop.app;

import fr.comop.archive.Archive;
import fr.comop.campaign.Departure;
import fr.comop.convention.Deliverable;
import fr.comop.correspondence.Mail;
import fr.comop.reminder.ReminderLetter;
import fr.comop.simulation.Moment;
import fr.comop.simulation.Start;
import jakarta.mail.MessagingException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
  private final Map<String, Integer> rounds = new HashMap<>();

  /**
   * Mails into a directory that is there.
   *
   * @param archive in which their enclosures are kept
   */
  SimulatedMails(Wiring wiring, Archive archive, Path out) {
    this.wiring = wiring;
    this.archive = archive;
    this.out = out;
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
    Departure departure = leaves.decision().departure();
    int round = rounds.merge(id + " " + departure.day(), 1, Integer::sum);
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
    save(mail, leaves.at(), id + "-" + departure.step().id() + (round == 1 ? "" : "-" + round));
  }

  /** Names the file by the day on which the mail leaves, which an outage may have put off. */
  private void save(Mail mail, Instant at, String what) {
    Clock clock = Clock.fixed(at, Deliverable.ZONE);
    Path file = out.resolve(LocalDate.now(clock) + "-" + what + ".eml");
    Output.to(
        file,
        () -> {
          try (OutputStream eml = Files.newOutputStream(file)) {
            wiring.composer(archive, clock).compose(mail).writeTo(eml);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
