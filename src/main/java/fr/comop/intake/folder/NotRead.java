package fr.comop.intake.folder;

import fr.comop.intake.arrival.Hindrances;
import fr.comop.intake.arrival.Litter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people put in a structure's folder that is never taken in: directories, links, pipes. Staff
 * are told, and so are those who read the answers there.
 */
final class NotRead {
  private static final String NOTE = "a lire - non lu.html";

  private final FolderSettings settings;
  private final Hindrances hindrances;
  private final Map<Path, List<String>> told = new HashMap<>();

  NotRead(FolderSettings settings, Hindrances hindrances) {
    this.settings = settings;
    this.hindrances = hindrances;
  }

  /** Tells of those among the entries of a structure's folder. */
  void tell(Path folder, List<Path> entries) {
    List<Path> others = entries.stream().filter(NotRead::isOther).toList();
    for (Path other : others) {
      hindrances.noticed(
          settings.relative(other),
          kind(other) + " : rien n’y est lu",
          "is a directory, a link or a pipe, or bears the name of one of ours; nothing in it is"
              + " taken in");
    }
    List<String> lines =
        others.stream().map(one -> kind(one) + " « " + one.getFileName() + " »").toList();
    if (!lines.equals(told.getOrDefault(folder, List.of())) || !told.containsKey(folder)) {
      write(folder, lines);
    }
  }

  private static boolean isOther(Path entry) {
    boolean directory = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    boolean odd = !Shelf.isFile(entry) || Shelf.isOurs(entry);
    return odd
        && !(directory && Shelf.isOurs(entry))
        && !Shelf.isOfASystem(entry)
        && !Litter.is(entry.getFileName().toString());
  }

  private static String kind(Path entry) {
    if (Files.isSymbolicLink(entry)) {
      return "raccourci ou lien";
    }
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return "sous-dossier";
    }
    return Shelf.isFile(entry)
        ? "fichier du nom de l’un de nos dossiers"
        : "autre chose qu’un fichier";
  }

  /** Beside our answers; where those cannot be written, this cannot either, and staff know. */
  private void write(Path folder, List<String> lines) {
    Path note = folder.resolve(Shelf.ANSWERS).resolve(NOTE);
    try {
      if (lines.isEmpty()) {
        Files.deleteIfExists(note);
      } else {
        Shelf.make(folder.resolve(Shelf.ANSWERS));
        String text = text(lines);
        if (!Shelf.isFile(note) || !Files.readString(note).equals(text)) {
          Shelf.write(note, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException e) {
      hindrances.noticed(
          settings.relative(folder) + "/" + Shelf.ANSWERS,
          "rien ne peut y être écrit (" + Reason.french(e) + ")",
          e.toString());
    }
    told.put(folder, lines);
  }

  private static String text(List<String> lines) {
    return """
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Ce que nous ne lisons pas</title></head>
        <body>
        <p>Bonjour,</p>
        <p>Nous lisons seulement les fichiers placés directement dans votre dossier. Nous ne lisons\
         pas&nbsp;:</p>
        <ul>
        """
        + lines.stream().map(NotRead::item).collect(Collectors.joining())
        + """
        </ul>
        <p>Si votre classeur ou vos images s’y trouvent, déposez-les directement dans le dossier de\
         votre structure.</p>
        </body>
        </html>
        """;
  }

  private static String item(String line) {
    String safe = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<li>" + safe.replace("« ", "«&nbsp;").replace(" »", "&nbsp;»") + "</li>\n";
  }
}
