package fr.comop.doctor.disk;

import fr.comop.desk.Causes;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Writes a file where comop has to write, and takes it away. */
final class Probe {
  private Probe() {}

  /** Why a directory takes no file; empty where it does. */
  static Optional<String> refusal(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.of("ce n’est pas un dossier");
    }
    Path file = directory.resolve(".comop-examen-" + UUID.randomUUID());
    try {
      Files.write(file, new byte[1], StandardOpenOption.CREATE_NEW);
      Files.delete(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e instanceof AccessDeniedException ? "accès refusé" : Causes.told(e));
    }
  }
}
