package fr.comop.intake.mail;

import fr.comop.archive.Archive;
import fr.comop.intake.Arrival;
import fr.comop.intake.Attachment;
import fr.comop.intake.Channel;
import fr.comop.intake.Envelope;
import fr.comop.intake.Envelopes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens what was received: a mail is taken apart, a dropped file is its own only attachment. */
public final class OpenedArrivals implements Envelopes {
  private final Archive archive;
  private final MailReader reader;
  private final long largest;

  /**
   * Opens arrivals.
   *
   * @param largest size of a file in bytes, above which it is not read
   */
  public OpenedArrivals(Archive archive, MailReader reader, long largest) {
    this.archive = archive;
    this.reader = reader;
    this.largest = largest;
  }

  @Override
  public Envelope open(Arrival arrival) throws IOException, Unreadable {
    Path bytes = archive.path(arrival.sha256());
    if (arrival.channel() != Channel.MAILBOX) {
      return file(arrival, Files.size(bytes));
    }
    try {
      return reader.read(bytes);
    } catch (UnreadableMail e) {
      throw new Unreadable(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Envelope outside(Arrival arrival) {
    if (arrival.channel() != Channel.MAILBOX) {
      return file(name(arrival), List.of(), List.of());
    }
    try {
      return reader.outside(archive.path(arrival.sha256()));
    } catch (IOException e) {
      return file("", List.of(), List.of()); // the original is gone, and with it who sent it
    }
  }

  private static String name(Arrival arrival) {
    return arrival.name() == null ? "" : arrival.name();
  }

  private Envelope file(Arrival arrival, long size) {
    String name = name(arrival);
    return size > largest
        ? file(name, List.of(), List.of(name))
        : file(name, List.of(new Attachment(name, arrival.sha256(), size)), List.of());
  }

  private static Envelope file(String name, List<Attachment> files, List<String> tooLarge) {
    return new Envelope(
        null, null, name, null, List.of(), null, null, "", List.of(), files, tooLarge);
  }
}
