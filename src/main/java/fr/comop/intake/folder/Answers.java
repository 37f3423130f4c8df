package fr.comop.intake.folder;

import fr.comop.archive.Archive;
import fr.comop.correspondence.Mail;
import fr.comop.correspondence.Outbox;
import fr.comop.disk.Directories;
import fr.comop.disk.Rights;
import fr.comop.intake.Acknowledgement;
import fr.comop.intake.Arrival;
import fr.comop.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  /**
   * Writes the answers to an arrival in the folder of whom they concern; writing them again changes
   * nothing. What staff released for somebody is told to nobody else.
   */
  void write(Arrival arrival, Path root) throws IOException {
    Path folder = root.resolve(owners.apply(arrival));
    List<Outbox.Queued> answers =
        ledger.inTransaction(() -> outbox.answersTo(arrival.id())).stream()
            .filter(
                answer ->
                    arrival.assigned() == null || answer.kind().equals(Acknowledgement.REPORT))
            .toList();
    for (Outbox.Queued answer : answers) {
      Mail mail = answer.mail();
      Files.createDirectories(folder);
      Path directory = Directories.makeAsOpen(folder, "reponses");
      Path page = directory.resolve(arrival.reference() + " " + answer.kind() + ".html");
      Files.writeString(page, mail.html());
      Rights.openAsItsDirectory(page);
      for (Mail.File file : mail.files()) {
        // written, not copied: the archive's files are nobody else's to read
        Path copy = directory.resolve(arrival.reference() + " " + file.name());
        try (InputStream content = archive.open(file.sha256())) {
          Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Rights.openAsItsDirectory(copy);
      }
    }
  }
}
