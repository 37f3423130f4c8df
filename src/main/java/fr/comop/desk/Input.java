package fr.comop.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command is given to read; one that cannot be read is wrong use. */
public final class Input {
  private Input() {}

  /**
   * All of a file.
   *
   * @param most bytes that it may have
   * @throws Declined when there is none, it is longer, or it cannot be read
   */
  public static byte[] read(Path file, int most) {
    if (!Files.isRegularFile(file)) {
      throw new Declined("Fichier introuvable : " + file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Declined(
            file + " est trop grand : " + most / 1_000 + " ko au plus sont lus ici.");
      }
      return bytes;
    } catch (AccessDeniedException e) {
      throw new Declined("Impossible de lire " + file + " (accès refusé).");
    } catch (IOException e) {
      throw new Declined("Impossible de lire " + file + " (" + Causes.told(e) + ").");
    }
  }
}
