package fr.comop.intake.folder;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a few French words why a file or directory refuses. */
final class Reason {
  private Reason() {}

  static String french(Exception e) {
    Exception cause =
        e instanceof UncheckedIOException unchecked && unchecked.getCause() != null
            ? unchecked.getCause()
            : e;
    if (cause instanceof AccessDeniedException) {
      return "accès refusé";
    }
    if (cause instanceof NoSuchFileException) {
      return "introuvable";
    }
    if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
      return "un fichier porte le nom d’un dossier";
    }
    if (cause instanceof InvalidPathException) {
      return "nom illisible sous cette locale";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
