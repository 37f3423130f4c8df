package fr.comop.desk;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in a file, line by line, told all at once. Not safe for use by several threads. */
public final class Mistakes {
  private static final int MOST = 20;

  private final List<String> told = new ArrayList<>();
  private int more;

  /**
   * Reads a line; what it declines is kept.
   *
   * @param line its number, from 1
   */
  public void at(long line, Runnable reading) {
    try {
      reading.run();
    } catch (Declined e) {
      if (told.size() < MOST) {
        told.add("Ligne " + line + " : " + e.why());
      } else {
        more++;
      }
    }
  }

  /**
   * Declines the file if anything was wrong in it.
   *
   * @throws Declined with each mistake, twenty at most
   */
  public void decline() {
    if (!told.isEmpty()) {
      throw new Declined(
          "Rien n’est enregistré : le fichier a des lignes à corriger.\n"
              + String.join("\n", told)
              + (more == 0 ? "" : "\n… et " + more + " autres."));
    }
  }
}
