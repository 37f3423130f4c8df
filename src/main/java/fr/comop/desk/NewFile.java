package fr.comop.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is there whole or not at all: it is written under another name beside its place, and
 * moved there at the end.
 */
public final class NewFile {
  private NewFile() {}

  /** What is written. */
  public interface Writing {
    void to(OutputStream stream) throws IOException;
  }

  /**
   * Writes a file, in place of one of that name, and the directories that it needs.
   *
   * @throws Declined when the place does not take it, with the reason; what was there then stays
   */
  public static void write(Path file, Writing writing) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new Declined("Impossible d’écrire ici : " + file + " (ce n’est pas un fichier).");
    }
    Output.parents(file);
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    Output.to(
        file,
        () -> {
          try {
            try (OutputStream stream =
                new BufferedOutputStream(
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW))) {
              writing.to(stream);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
          } finally {
            Files.deleteIfExists(unfinished);
          }
        });
  }
}
