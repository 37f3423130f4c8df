package fr.comop.intake.mailbox;

import fr.comop.archive.Sha256;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.WayIn;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mailbox folder of what is put aside. A mail that was moved there has another UID: it is found
 * again by its date of receipt, which moves with it, and its bytes.
 */
final class QuarantineFolder {
  private static final Logger LOG = LoggerFactory.getLogger(QuarantineFolder.class);

  private final MailboxSettings settings;
  private final WayIn wayIn;
  private final Hindrances hindrances;

  QuarantineFolder(MailboxSettings settings, WayIn wayIn, Hindrances hindrances) {
    this.settings = settings;
    this.wayIn = wayIn;
    this.hindrances = hindrances;
  }

  /**
   * Moves what staff accepted or rejected to where all goes that is dealt with. What is not there
   * any more was moved by a person, and is left where it is.
   *
   * @return how many were moved
   */
  int clear() {
    List<Arrival> decided = wayIn.decidedAside(Channel.MAILBOX);
    String place = settings.quarantine() + " → " + settings.done();
    if (decided.isEmpty() || !hindrances.due(place)) {
      return 0;
    }
    int moved = 0;
    try (OpenInbox quarantine = OpenInbox.open(settings, settings.quarantine())) {
      for (Arrival arrival : decided) {
        moved += clear(quarantine, arrival);
      }
    } catch (FolderNotFoundException e) {
      LOG.info("there is no folder {} any more", settings.quarantine());
      decided.forEach(wayIn::outOfQuarantine);
    } catch (MessagingException | IOException e) {
      if (e instanceof MessagingException refusal && Diagnosis.isLostRace(refusal)) {
        LOG.info("some mails left {} meanwhile; the rest at the next look", settings.quarantine());
        return moved;
      }
      hindrances.failed(
          place,
          "ce qui a été décidé ne peut pas quitter la quarantaine : " + e.getMessage(),
          "cannot be cleared: " + e);
    }
    return moved;
  }

  private int clear(OpenInbox quarantine, Arrival arrival) throws MessagingException, IOException {
    for (Lying mail : quarantine.list()) {
      if (!mail.deleted() && mail.receivedAt().equals(arrival.receivedAt())) {
        if (content(quarantine, mail).equals(arrival.sha256())) {
          Optional<MessagingException> refusal =
              wayIn.oneAtATime(() -> refusal(quarantine, mail, arrival));
          if (refusal.isPresent()) {
            throw refusal.get();
          }
          return 1;
        }
      }
    }
    LOG.info("{} does not lie in {} any more", arrival.reference(), settings.quarantine());
    wayIn.outOfQuarantine(arrival);
    return 0;
  }

  private Optional<MessagingException> refusal(OpenInbox quarantine, Lying mail, Arrival arrival) {
    try {
      quarantine.move(List.of(mail.uid()), settings.done());
      wayIn.outOfQuarantine(arrival);
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(e);
    }
  }

  private static Sha256 content(OpenInbox quarantine, Lying mail) throws IOException {
    try (InputStream bytes = new Pieces(quarantine, mail.uid(), why -> {})) {
      return Sha256.of(bytes);
    }
  }
}
