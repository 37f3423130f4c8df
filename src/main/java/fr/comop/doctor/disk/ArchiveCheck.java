package fr.comop.doctor.disk;

import fr.comop.archive.Sha256;
import fr.comop.doctor.check.Check;
import fr.comop.doctor.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether originals are what they were: some are read again, others each time. */
public record ArchiveCheck(Path archive) implements Check {
  private static final int SAMPLES = 20;
  private static final long MOST_BYTES = 100L << 20;

  @Override
  public String about() {
    return "archive";
  }

  @Override
  public List<Finding> look() throws IOException {
    if (!Files.isDirectory(archive)) {
      return List.of(); // the store tells
    }
    List<Finding> found = new ArrayList<>();
    int read = 0;
    long bytes = 0;
    for (Path one : samples()) {
      bytes += Files.size(one);
      if (bytes > MOST_BYTES && read > 0) {
        break;
      }
      read++;
      if (!isIntact(one)) {
        found.add(
            Finding.mend(
                about(),
                one + " n’est plus ce qui a été reçu : son empreinte n’est pas son nom",
                "restaurez ce fichier depuis la sauvegarde, et faites examiner le disque."));
      }
    }
    if (found.isEmpty()) {
      found.add(
          Finding.ok(
              about(),
              read == 0
                  ? "vide"
                  : "relus au hasard et intacts : "
                      + Finding.counted(read, "original", "originaux")));
    }
    return found;
  }

  private List<Path> samples() throws IOException {
    List<Path> shelves = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(archive, "[0-9a-f][0-9a-f]")) {
      all.forEach(shelves::add);
    }
    Collections.shuffle(shelves);
    List<Path> samples = new ArrayList<>();
    for (Path shelf : shelves) {
      List<Path> contents = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(shelf)) {
        all.forEach(contents::add);
      }
      Collections.shuffle(contents);
      samples.addAll(contents.subList(0, Math.min(contents.size(), SAMPLES - samples.size())));
      if (samples.size() == SAMPLES) {
        break;
      }
    }
    return samples;
  }

  private static boolean isIntact(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return Sha256.of(content).hex().equals(file.getFileName().toString());
    }
  }
}
