package fr.comop.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server that is really stopped, in the midst of what it does, and started again on
 * the same data and port.
 */
public final class StoppedPostgres implements AutoCloseable {
  private static final String USER = "postgres";

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  /** One that runs, with its data in a directory that may be missing yet. */
  public StoppedPostgres(Path data) throws IOException {
    this.data = data;
    server = started(0);
    port = server.getPort();
  }

  private EmbeddedPostgres started(int at) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(at)
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  public String url() {
    return server.getJdbcUrl(USER, USER);
  }

  public String user() {
    return USER;
  }

  /** Stops it as {@code pg_ctl stop -m immediate} does: nobody is waited for, nothing is ended. */
  public void stop() throws IOException, InterruptedException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
    postmaster.onExit().join();
    server.close();
  }

  /** Starts it again. */
  public void start() throws IOException {
    server = started(port);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
