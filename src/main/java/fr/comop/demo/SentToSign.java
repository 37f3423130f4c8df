package fr.comop.demo;

import fr.comop.correspondence.Mail;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lays the documents to sign that went with answers beside the mails, as they left. */
final class SentToSign {
  private static final String PDF = "application/pdf";

  private SentToSign() {}

  static void in(House house, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Mail.File file : files(house)) {
      Files.copy(house.store.archive.path(file.sha256()), directory.resolve(file.name()));
    }
  }

  /** Each has the reference of its version for a name. */
  private static List<Mail.File> files(House house) {
    return house.store.ledger.inTransaction(
        () ->
            house.store.arrivals.all().stream()
                .flatMap(arrival -> house.store.outbox.answersTo(arrival.id()).stream())
                .flatMap(answer -> answer.mail().files().stream())
                .filter(file -> file.mediaType().equals(PDF))
                .distinct()
                .toList());
  }
}
