package fr.comop.faults;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a trial stands on: a directory of its own, the distribution as unzipped, a mail server to
 * read from and one to send through. All of it goes with it.
 */
final class Ground implements AutoCloseable {
  final Path directory;
  final Installed installed;
  final ImapServer imap;
  final Mailbox mailbox;
  final SmtpSink smtp;
  private final Optional<Relay> relay;
  final Path log;

  private Ground(
      Path directory, Installed installed, ImapServer imap, SmtpSink smtp, Optional<Relay> relay)
      throws Exception {
    this.directory = directory;
    this.installed = installed;
    this.imap = imap;
    this.smtp = smtp;
    this.relay = relay;
    this.mailbox = new Mailbox(imap.port());
    this.log = directory.resolve("service.log");
  }

  /** Lays it in a new directory; the mail server that comop sends through does such mischief. */
  static Ground laid(Path distribution, Mischief mischief) throws Exception {
    Path directory = Files.createTempDirectory("comop-faults");
    Files.createDirectories(directory.resolve("depot"));
    Installed installed = Installed.unzipped(distribution, directory);
    ImapServer imap = ImapServer.started();
    SmtpSink smtp = new SmtpSink(mischief);
    Optional<Relay> relay = Relay.asked(smtp.port());
    if (relay.isPresent()) {
      mischief.ends(); // what the relay sends twice is no fault of comop
    }
    Ground ground = new Ground(directory, installed, imap, smtp, relay);
    try {
      installed.says(Settings.of(ground), List.of("init"));
      return ground;
    } catch (IOException | RuntimeException e) {
      ground.close();
      throw e;
    }
  }

  /** Starts the service as shipped, but for its servers and what else is given. */
  Service service(String... settings) throws IOException {
    return installed.started(Settings.of(this, settings), log);
  }

  /** What both mail servers are. */
  String servers() {
    return imap.name() + ", " + (relay.isPresent() ? "Postfix" : "a server that misbehaves");
  }

  /** Where comop sends to. */
  int outgoing() {
    return relay.map(Relay::port).orElseGet(smtp::port);
  }

  Path data() {
    return directory.resolve("data");
  }

  /** The shared folder. */
  Path shared() {
    return directory.resolve("depot");
  }

  @Override
  public void close() throws IOException, MessagingException {
    mailbox.close();
    imap.close();
    if (relay.isPresent()) {
      relay.get().close();
    }
    smtp.close();
    delete(directory);
  }

  static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(directory)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
