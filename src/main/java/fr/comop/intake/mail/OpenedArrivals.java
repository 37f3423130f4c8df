package fr.comop.intake.mail;

import fr.comop.archive.Archive;
import fr.comop.intake.arrival.Arrival;
import fr.comop.intake.arrival.Attachment;
import fr.comop.intake.arrival.Channel;
import fr.comop.intake.arrival.DroppedFiles;
import fr.comop.intake.arrival.Envelope;
import fr.comop.intake.arrival.Envelopes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Opens what was received: a mail is taken apart; of dropped files, each that came with the others
 * is an attachment.
 */
public final class OpenedArrivals implements Envelopes {
  private final Archive archive;
  private final MailReader reader;
  private final DroppedFiles dropped;
  private final long largest;

  /**
   * Opens arrivals.
   *
   * @param largest size of a file in bytes, above which it is not read
   */
  public OpenedArrivals(Archive archive, MailReader reader, DroppedFiles dropped, long largest) {
    this.archive = archive;
    this.reader = reader;
    this.dropped = dropped;
    this.largest = largest;
  }

  @Override
  public Envelope open(Arrival arrival) throws IOException, Unreadable {
    if (arrival.channel() != Channel.MAILBOX) {
      return files(attachments(arrival));
    }
    try {
      return reader.read(archive.path(arrival.sha256()));
    } catch (UnreadableMail e) {
      throw new Unreadable(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Envelope outside(Arrival arrival) {
    if (arrival.channel() != Channel.MAILBOX) {
      return Envelope.ofFiles(name(arrival), List.of(), List.of());
    }
    try {
      return reader.outside(archive.path(arrival.sha256()));
    } catch (IOException e) {
      return Envelope.ofFiles(
          "", List.of(), List.of()); // the original is gone, and with it who sent it
    }
  }

  private static String name(Arrival arrival) {
    return arrival.name() == null ? "" : arrival.name();
  }

  private List<Attachment> attachments(Arrival arrival) throws IOException {
    List<Attachment> files =
        dropped.of(arrival).stream()
            .map(file -> new Attachment(file.name(), file.sha256(), file.size()))
            .toList();
    if (files.isEmpty()) {
      long size = Files.size(archive.path(arrival.sha256()));
      return List.of(new Attachment(name(arrival), arrival.sha256(), size));
    }
    return files;
  }

  private Envelope files(List<Attachment> files) {
    return Envelope.ofFiles(
        files.get(0).name(),
        files.stream().filter(file -> file.size() <= largest).toList(),
        files.stream().filter(file -> file.size() > largest).map(Attachment::name).toList());
  }
}
