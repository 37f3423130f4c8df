package fr.comop.intake.folder;

import fr.comop.archive.Archive;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.disk.FreeName;
import fr.comop.intake.answer.Acknowledgement;
import fr.comop.intake.arrival.Arrival;
import fr.comop.ledger.Ledger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Puts our answers beside dropped files, for people who do not read the mail. */
public final class Answers {
  private final Ledger ledger;
  private final Outbox outbox;
  private final Archive archive;
  private final Function<Arrival, String> owners;

  /**
   * Answers beside dropped files.
   *
   * @param owners names the folder of the beneficiary whom an arrival concerns
   */
  public Answers(Ledger ledger, Outbox outbox, Archive archive, Function<Arrival, String> owners) {
    this.owners = owners;
    this.ledger = ledger;
    this.outbox = outbox;
    this.archive = archive;
  }

  /** Where the answers to an arrival belong: in the folder of whom they concern. */
  Path directory(Arrival arrival, Path root) {
    return root.resolve(owners.apply(arrival)).resolve(Shelf.ANSWERS);
  }

  /** Whether there are answers to put there. */
  boolean any(Arrival arrival) {
    return !to(arrival).isEmpty();
  }

  /** Whether an answer waits for a file that is still to be made. */
  boolean await(Arrival arrival) {
    return to(arrival).stream().anyMatch(answer -> !answer.mail().awaited().isEmpty());
  }

  /** Writes the answers to an arrival; writing them again changes nothing. */
  void write(Arrival arrival, Path directory) throws IOException {
    for (Outbox.Queued answer : to(arrival)) {
      Mail mail = answer.mail();
      Path page = directory.resolve(arrival.reference() + " " + answer.kind() + ".html");
      Shelf.write(page, new ByteArrayInputStream(mail.html().getBytes(StandardCharsets.UTF_8)));
      for (Mail.File file : mail.files()) {
        // written, not copied: the archive's files are nobody else's to read
        Path copy = FreeName.writable(directory, arrival.reference() + " " + file.name());
        try (InputStream content = archive.open(file.sha256())) {
          Shelf.write(copy, content);
        }
      }
    }
  }

  /** What staff released for somebody is told to nobody else. */
  private List<Outbox.Queued> to(Arrival arrival) {
    return ledger.inTransaction(() -> outbox.answersTo(arrival.id())).stream()
        .filter(
            answer -> arrival.assigned() == null || answer.kind().equals(Acknowledgement.REPORT))
        .toList();
  }
}
