package fr.comop.killed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ends a life at a boundary: copies what it leaves on its disk at that moment, and lets it do
 * nothing more. May be told by the thread of a server that stands in the way.
 */
final class Death {
  private final Boundary boundary;
  private final Ground ground;
  private final Path elsewhere;
  private int times;
  private Optional<Ground> left = Optional.empty();

  Death(Boundary boundary, Ground ground, Path elsewhere) {
    this.boundary = boundary;
    this.ground = ground;
    this.elsewhere = elsewhere;
  }

  /**
   * An event is reached.
   *
   * @throws Killed at the boundary, and at whatever is tried after it
   */
  synchronized void at(String event) {
    try {
      if (left.isEmpty() && event.endsWith(" is on disk")) {
        ground.forcedNow();
      }
      if (left.isEmpty()
          && event.startsWith(boundary.step() + " " + boundary.event())
          && ++times == boundary.time()) {
        left = Optional.of(copied());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (left.isPresent()) {
      throw new Killed(boundary.toString());
    }
  }

  private Ground copied() throws IOException {
    if (boundary.end() == Boundary.End.KILL) {
      return ground.afterKill(elsewhere);
    }
    Ground cut = ground.afterPowerCut(elsewhere);
    if (Files.mismatch(cut.store(), ground.store()) < 0) {
      throw new AssertionError(boundary + ": all was on disk, so this is a kill");
    }
    return cut;
  }

  /**
   * What it left.
   *
   * @throws AssertionError when the boundary was never reached
   */
  synchronized Ground left() {
    return left.orElseThrow(() -> new AssertionError(boundary + " was never reached"));
  }
}
