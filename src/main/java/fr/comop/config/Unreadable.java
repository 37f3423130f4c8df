package fr.comop.config;

import fr.comop.desk.Causes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says why a file that people change cannot be read, and what to do. */
final class Unreadable {
  private Unreadable() {}

  /** The same as a mistake. */
  static ConfigMistake mistake(Path file, Exception why) {
    return new ConfigMistake(words(file, why));
  }

  /** File, reason and remedy. */
  static String words(Path file, Exception why) {
    return file + " : " + reason(file, why);
  }

  private static String reason(Path file, Exception why) {
    if (why instanceof YamlEngineException && why.getCause() instanceof IOException cause) {
      return reason(file, cause);
    }
    if (why instanceof NoSuchFileException) {
      return "il n’y a rien de ce nom ; restaurez-le";
    }
    if (why instanceof AccessDeniedException) {
      return "lecture refusée à ce compte ; donnez-lui le droit de lire";
    }
    if (why instanceof CharacterCodingException) {
      return "ce n’est pas de l’UTF-8 ; enregistrez-le en UTF-8";
    }
    if (why instanceof YamlEngineException) {
      return "des signes qu’un texte n’a pas y sont ; est-ce le bon fichier ? Enregistrez-le en"
          + " texte, en UTF-8";
    }
    if (why instanceof IllegalArgumentException) {
      return "une barre oblique inverse (\\) y commence un code faux (\\uXXXX) ; doublez-la, ou"
          + " écrivez les chemins avec /";
    }
    if (why instanceof IOException && Files.isDirectory(file)) {
      return "c’est un dossier ; un fichier est attendu";
    }
    return "ne se laisse pas lire (" + Causes.told(why) + ")";
  }
}
