package fr.comop.desk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Files that a command writes where it was told to; a place that takes none is wrong use. */
public final class Output {
  private Output() {}

  /** What writes. */
  public interface Writing {
    void run() throws IOException;
  }

  /** Writes a file, and the directories that it needs. */
  public static void write(Path file, byte[] bytes) {
    to(
        file,
        () -> {
          parents(file);
          Files.write(file, bytes);
        });
  }

  /** Makes the directories that a file needs. */
  public static void parents(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      to(parent, () -> Files.createDirectories(parent));
    }
  }

  /**
   * Runs what writes to a place.
   *
   * @throws Declined when the place does not take it, with the reason
   */
  public static void to(Path place, Writing writing) {
    try {
      writing.run();
    } catch (FileSystemException e) {
      throw refused(place, e);
    } catch (IOException e) {
      throw new Declined("Impossible d’écrire ici : " + place + " (" + Causes.told(e) + ").");
    }
  }

  public static Declined refused(Path place, FileSystemException failure) {
    return new Declined(
        "Impossible d’écrire ici : " + place + " (" + reason(place, failure) + ").");
  }

  private static String reason(Path place, FileSystemException failure) {
    if (Files.isDirectory(place)) {
      return failure instanceof AccessDeniedException ? "accès refusé" : "c’est un dossier";
    }
    if (failure instanceof AccessDeniedException) {
      return "accès refusé";
    }
    if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
      return "un fichier porte le nom d’un dossier";
    }
    if (failure instanceof NoSuchFileException || failure.getReason() == null) {
      return "rien ne peut être créé dans ce dossier";
    }
    return failure.getReason();
  }
}
