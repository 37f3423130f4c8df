package fr.comop.stage;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.convention.Conventions;
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
import java.util.Set;
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
    return new House(configuration(changes), Clock.fixed(now, Deliverable.ZONE));
  }

  /** The same where nobody but these owes anything. */
  public House at(Instant now, Set<String> structures) throws IOException {
    Configuration all = configuration(Map.of());
    Conventions fewer =
        new Conventions(
            all.conventions().all().stream()
                .map(
                    one ->
                        one.with(
                            one.parties().stream()
                                .filter(by -> structures.contains(by.beneficiary().id()))
                                .toList()))
                .toList(),
            all.conventions().beneficiaries().stream()
                .filter(one -> structures.contains(one.id()))
                .toList());
    return new House(all.with(fewer), Clock.fixed(now, Deliverable.ZONE));
  }

  private Configuration configuration(Map<Setting, String> changes) {
    Configuration project = Stage.project();
    Map<Setting, String> all = new HashMap<>(changes);
    all.put(Setting.DATA_DIR, directory.toString());
    return project.with(project.settings().with(all));
  }
}
