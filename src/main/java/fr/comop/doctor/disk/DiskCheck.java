package fr.comop.doctor.disk;

import fr.comop.config.Setting;
import fr.comop.config.Settings;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Room on the disks of the data and of the shared folder. */
public record DiskCheck(Settings settings) implements Check {
  /** Looked at where the setting says not to look. */
  private static final long LEAST = 200L << 20;

  /** Of what stops comop, so that somebody is told before. */
  private static final int SOON = 5;

  @Override
  public String about() {
    return "place sur les disques";
  }

  @Override
  public List<Finding> look() throws IOException {
    List<Finding> found = new ArrayList<>();
    Set<FileStore> seen = new LinkedHashSet<>();
    for (Setting setting : List.of(Setting.DATA_DIR, Setting.FOLDER_DIR)) {
      Path there = nearest(settings.path(setting));
      if (Files.exists(there) && seen.add(Files.getFileStore(there))) {
        found.add(room(there, Files.getFileStore(there).getUsableSpace()));
      }
    }
    return found;
  }

  private Finding room(Path place, long usable) {
    long keep = Math.max(LEAST, settings.bytes(Setting.DATA_KEEP_FREE));
    String what = shown(usable) + " libres dans " + place;
    if (usable < keep) {
      return Finding.mend(
          about(),
          what + ", il en faut " + shown(keep) + " (data.keep-free) : comop ne relève plus rien",
          "faites de la place ; comop reprend de lui-même.");
    }
    return usable < SOON * keep
        ? Finding.watch(
            about(),
            what + " ; sous " + shown(keep) + ", comop ne relève plus rien",
            "faites de la place.")
        : Finding.ok(about(), what);
  }

  /** What is there of a place that may not be. */
  private static Path nearest(Path place) {
    Path there = place;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  private static String shown(long bytes) {
    return bytes < 1L << 30
        ? (bytes >> 20) + " Mo"
        : String.format(Locale.FRANCE, "%.1f Go", bytes / (double) (1L << 30));
  }
}
