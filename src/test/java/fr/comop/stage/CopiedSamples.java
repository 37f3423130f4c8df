package fr.comop.stage;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Deliverable;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the demo took in, in a store of its own, to be changed. */
public final class CopiedSamples {
  private final Path directory;

  /** A copy below this directory. */
  public CopiedSamples(Path directory) throws Exception {
    this.directory = directory.resolve("samples");
    Path source = PlayedSamples.ground().data();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(source)) {
      all = walk.toList();
    }
    for (Path one : all) {
      Path copy = this.directory.resolve(source.relativize(one).toString());
      if (Files.isDirectory(one)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(one, copy);
      }
    }
  }

  /** Where it lies. */
  public Path directory() {
    return directory;
  }

  /** The copy, open at an instant; to be closed. */
  public House at(Instant now, Map<Setting, String> changes) throws IOException {
    Configuration project = Stage.project();
    Map<Setting, String> all = new HashMap<>(changes);
    all.put(Setting.DATA_DIR, directory.toString());
    return new House(
        project.with(project.settings().with(all)), Clock.fixed(now, Deliverable.ZONE));
  }
}
