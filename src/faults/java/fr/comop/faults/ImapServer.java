package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An IMAP server in a process of its own, on the loopback: Dovecot where there is one. */
final class ImapServer implements AutoCloseable {
  static final String USER = "comop@region.example";
  static final String PASSWORD = "faults";
  private static final Path DOVECOT = Path.of("src/faults/dovecot.sh").toAbsolutePath();

  private final String name;
  private final LoopbackServer server;

  private ImapServer(String name, List<String> command, int port, Path directory)
      throws IOException {
    this.name = name;
    this.server = new LoopbackServer(command, port, directory);
  }

  static ImapServer started() throws Exception {
    ImapServer dovecot = dovecot();
    if (dovecot.serves()) {
      return dovecot;
    }
    dovecot.close();
    ImapServer greenMail = greenMail();
    if (greenMail.serves()) {
      return greenMail;
    }
    throw new IllegalStateException("no IMAP server starts");
  }

  private static ImapServer dovecot() throws IOException {
    int port = LoopbackServer.freePort();
    // Dovecot's own user writes there, whoever runs this
    Path directory = Files.createTempDirectory("dovecot");
    return new ImapServer(
        "Dovecot",
        List.of(
            "sh", DOVECOT.toString(), "run", directory.toString(), String.valueOf(port), PASSWORD),
        port,
        directory);
  }

  private static ImapServer greenMail() throws IOException {
    int port = LoopbackServer.freePort();
    return new ImapServer(
        "GreenMail (no Dovecot 2.3 here: src/faults/dovecot.sh install)",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            GreenMailProcess.class.getName(),
            String.valueOf(port)),
        port,
        Files.createTempDirectory("greenmail"));
  }

  /** What it is. */
  String name() {
    return name;
  }

  int port() {
    return server.port();
  }

  private boolean serves() {
    return server.serves();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
