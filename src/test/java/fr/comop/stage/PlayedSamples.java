package fr.comop.stage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.comop.config.Configuration;
import fr.comop.config.Setting;
import fr.comop.demo.Demo;
import fr.comop.demo.DemoGround;
import fr.comop.demo.SampleInbox;
import fr.comop.wiring.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All of {@code sample-inbox/}, played once a process by the demo itself; to be looked at, not
 * changed.
 */
public final class PlayedSamples {
  private static @Nullable DemoGround ground;

  private PlayedSamples() {}

  /** The store that the demo left, open; to be closed. */
  public static House house() throws Exception {
    Configuration project = Stage.project();
    return new House(
        project.with(project.settings().with(Map.of(Setting.DATA_DIR, ground().data().toString()))),
        SampleInbox.in(Path.of("sample-inbox")).clock(Clock.systemUTC()));
  }

  /** What the demo left. */
  public static synchronized DemoGround ground() throws Exception {
    DemoGround known = ground;
    if (known == null) {
      known = DemoGround.prepared(directory());
      assertThat(
              new Demo(Stage.project(), Clock.systemUTC())
                  .play(SampleInbox.in(Path.of("sample-inbox")), known)
                  .all())
          .isTrue();
      ground = known;
    }
    return known;
  }

  private static Path directory() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "samples");
  }
}
