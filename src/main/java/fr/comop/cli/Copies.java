package fr.comop.cli;

import fr.comop.archive.Archive;
import fr.comop.archive.Sha256;
import fr.comop.desk.Declined;
import fr.comop.desk.Output;
import fr.comop.intake.arrival.FileName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command copies out for a person; what is there already is never written over. */
record Copies(Path directory, Archive archive, PrintWriter out) {
  /**
   * Copies go into a directory that is made for them.
   *
   * @throws Declined when something is there already
   */
  Copies {
    fresh(directory);
    Output.parents(directory);
    Output.to(directory, () -> Files.createDirectory(directory));
  }

  /**
   * Says that nothing is there yet.
   *
   * @throws Declined when something is
   */
  static void fresh(Path place) {
    if (Files.exists(place)) {
      throw new Declined("Il y a déjà quelque chose ici : " + place);
    }
  }

  /** Copies what the archive holds, under a name that begins with words of ours. */
  void archived(String what, String name, Sha256 sha256) throws IOException {
    Path file = directory.resolve(what + " - " + FileName.clean(name));
    if (archive.holds(sha256)) {
      Output.to(file, () -> Files.copy(archive.path(sha256), file));
      out.println("Copié\u00a0: " + file);
    } else {
      out.println("L’archive n’a plus ce fichier\u00a0: " + what + " (" + sha256.hex() + ").");
    }
  }

  /** Writes what was made for the purpose. */
  void made(String name, byte[] bytes) {
    Path file = directory.resolve(name);
    Output.write(file, bytes);
    out.println("Copié\u00a0: " + file);
  }
}
