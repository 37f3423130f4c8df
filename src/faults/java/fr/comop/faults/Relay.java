package fr.comop.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Debian's Postfix, which takes what comop sends and hands it on to {@link SmtpSink}. */
final class Relay implements AutoCloseable {
  private static final Path POSTFIX = Path.of("src/faults/postfix.sh").toAbsolutePath();

  private final LoopbackServer server;

  private Relay(LoopbackServer server) {
    this.server = server;
  }

  /**
   * One where real servers are asked for ({@code -Dfaults.servers=real}).
   *
   * @param next the port that it hands on to
   * @throws IllegalStateException when it is asked for and does not run
   */
  static Optional<Relay> asked(int next) throws IOException {
    return "real".equals(System.getProperty("faults.servers"))
        ? Optional.of(started(next))
        : Optional.empty();
  }

  private static Relay started(int next) throws IOException {
    int port = LoopbackServer.freePort();
    Path directory = Files.createTempDirectory("postfix");
    LoopbackServer server =
        new LoopbackServer(
            List.of(
                "sh",
                POSTFIX.toString(),
                "run",
                directory.toString(),
                String.valueOf(port),
                String.valueOf(next)),
            port,
            directory);
    if (!server.serves()) {
      server.close();
      throw new IllegalStateException(
          "no Postfix runs: src/faults/postfix.sh install, and be root");
    }
    return new Relay(server);
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
