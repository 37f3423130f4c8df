package fr.comop.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The service, running in a process of its own. */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;

  Service(Process process) {
    this.process = process;
  }

  long pid() {
    return process.pid();
  }

  /** Waits for so long, unless it ends by itself. */
  void lives(Duration time) throws InterruptedException {
    process.waitFor(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
  }

  boolean hasEnded() {
    return !process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /**
   * Stops it in good order (SIGTERM).
   *
   * @return how long that took; it is killed after three minutes
   */
  Duration stop() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    kill();
  }
}
