package fr.comop.intake.folder;

import fr.comop.archive.Archive;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.intake.Arrival;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Puts our answers beside dropped files, for people who do not read the mail. */
public final class Answers {
  private final Ledger ledger;
  private final Outbox outbox;
  private final Archive archive;

  public Answers(Ledger ledger, Outbox outbox, Archive archive) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.archive = archive;
  }

  /** Writes the answers to an arrival in a directory; writing them again changes nothing. */
  void write(Arrival arrival, Path directory) throws IOException {
    List<Mail> mails =
        ledger.inTransaction(() -> outbox.answersTo(arrival.id())).stream()
            .map(Outbox.Queued::mail)
            .toList();
    for (Mail mail : mails) {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(arrival.reference() + ".html"), mail.html());
      for (Mail.File file : mail.files()) {
        Files.copy(
            archive.path(file.sha256()),
            directory.resolve(arrival.reference() + " " + file.name()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
