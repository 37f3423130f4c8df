package fr.comop.intake.arrival;

import fr.comop.archive.Sha256;
import fr.comop.desk.Numbering;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was received: its bytes are in the archive.
 *
 * @param id given by the store, rising
 * @param origin where it lay, unique within its channel
 * @param sha256 of the raw mail, or of the dropped file
 * @param folder the beneficiary's folder that it lay in; null for a mail
 * @param name file name; null for a mail
 * @param attempts how often reading it was begun
 * @param assigned id of the beneficiary that staff say it comes from; null when they said nothing
 * @param sender bare address, once the mail was opened; null before, and for a file
 * @param subject of the mail, likewise
 * @param reason what became of it, in French; null before
 */
public record Arrival(
    long id,
    Channel channel,
    String origin,
    Sha256 sha256,
    Instant receivedAt,
    @Nullable String folder,
    @Nullable String name,
    ArrivalState state,
    int attempts,
    @Nullable String assigned,
    @Nullable String sender,
    @Nullable String subject,
    @Nullable String reason) {
  /** "AR-000123". */
  public static final Numbering NUMBERING = new Numbering("AR", 6);

  /** How people call it: "AR-000123". */
  public String reference() {
    return NUMBERING.reference(id);
  }

  /** Who or what brought it, for people: "dossier clevos", "a@centre.example". */
  public String from() {
    if (folder != null) {
      return "dossier " + folder;
    }
    if (channel == Channel.IMPORT || channel == Channel.PAPER) {
      return "le service";
    }
    return sender == null ? "(inconnu)" : sender;
  }

  /** What it is called: the name of the file, else the subject of the mail; "" for neither. */
  public String title() {
    if (name != null) {
      return name;
    }
    return subject == null ? "" : subject;
  }

  /** What became of it, in French; "" before. */
  public String became() {
    return reason == null ? "" : reason;
  }
}
