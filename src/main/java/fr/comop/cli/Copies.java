package fr.comop.cli;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import fr.comop.desk.Output;
import fr.comop.intake.arrival.FileName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command copies out for a person; what is there already is never written over. */
public record Copies(Path directory, Archive archive, PrintWriter out) {
  /** Of a file's name, on nearly every file system. */
  private static final int LONGEST_IN_BYTES = 255;

  private static final int LONGEST_ENDING = 10;

  /**
   * Copies go into a directory that is made for them.
   *
   * @throws Declined when something is there already
   */
  public Copies {
    fresh(directory);
    Output.parents(directory);
    Output.to(directory, () -> Files.createDirectory(directory));
  }

  /**
   * Says that nothing is there yet.
   *
   * @throws Declined when something is
   */
  public static void fresh(Path place) {
    if (Files.exists(place)) {
      throw new Declined("Il y a déjà quelque chose ici : " + place);
    }
  }

  /** Copies what the archive holds, under a name that begins with words of ours. */
  public void archived(String what, String name, Sha256 sha256) throws IOException {
    Path file = free(what + " - ", FileName.clean(name));
    if (archive.holds(sha256)) {
      Output.to(file, () -> Files.copy(archive.path(sha256), file));
      out.println("Copié\u00a0: " + file);
    } else {
      out.println("L’archive n’a plus ce fichier\u00a0: " + what + " (" + sha256.hex() + ").");
    }
  }

  /** A place of its own: two files may have one name, and a long one may be no file's here. */
  private Path free(String before, String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < name.length() - LONGEST_ENDING ? "" : name.substring(Math.max(0, dot));
    String bare = name.substring(0, name.length() - ending.length());
    Path file = directory.resolve(fitting(before + bare, ending));
    for (int number = 2; Files.exists(file); number++) {
      file = directory.resolve(fitting(before + bare, " (" + number + ")" + ending));
    }
    return file;
  }

  private static String fitting(String beginning, String end) {
    int room = LONGEST_IN_BYTES - bytes(end);
    String fits = beginning;
    while (bytes(fits) > room) {
      fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), -1));
    }
    return fits + end;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Writes what was made for the purpose. */
  public void made(String name, byte[] bytes) {
    Path file = directory.resolve(name);
    Output.write(file, bytes);
    out.println("Copié\u00a0: " + file);
  }
}
