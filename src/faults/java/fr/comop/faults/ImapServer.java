package fr.comop.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** An IMAP server in a process of its own, on the loopback: Dovecot where there is one. */
final class ImapServer implements AutoCloseable {
  static final String USER = "comop@region.example";
  static final String PASSWORD = "faults";
  private static final Path DOVECOT = Path.of("src/faults/dovecot.sh").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final String name;
  private final int port;
  private final Path directory;
  private final Process process;

  private ImapServer(String name, List<String> command, int port, Path directory)
      throws IOException {
    this.name = name;
    this.port = port;
    this.directory = directory;
    this.process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("said").toFile())
            .start();
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
    int port = freePort();
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
    int port = freePort();
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
    return port;
  }

  private boolean serves() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || answers());
    return process.isAlive();
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    process.destroy();
    for (ProcessHandle one : all) {
      one.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
    Ground.delete(directory);
  }
}
